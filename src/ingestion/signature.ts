// src/ingestion/signature.ts
import type { Line } from "./lines.js";

const TIME =
  /^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cập nhật|đăng|ngày đăng|published|updated)[\s,:]*)*(?:\d{1,2}[:h]\d{2}(?::\d{2})?\s*[|,-]?\s*)?(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[|,-]?\s*\d{1,2}[:h]\d{2}(?::\d{2})?)?(?:\s*\(?(?:GMT|UTC)\s*[+-]\d{1,2}\)?)?$/iu;

/** Whether a line holds nothing but a full date, with or without a time. */
export function isTimeLine(text: string): boolean {
  return TIME.test(text);
}

/** Whether a line names where the text was taken from (`Nguồn: …`, a bare address). */
export function isSourceLine(text: string): boolean {
  return /^(nguồn|source|link|theo)\s*:/iu.test(text) || /^https?:\/\/\S+$/.test(text);
}

const COMPILED = /\s*\((?:t\/h|th|tổng hợp|ghi|thực hiện|compiled)\)$/iu;
const DESK =
  /^(nhóm )?(pv|phóng viên|ctv|btv)\b|^(bài|tin|tin, bài|bài, ảnh|bài và ảnh|thực hiện)\s*:|^theo\s+\p{Lu}/iu;

/**
 * Whether a short line reads as the writer's name: every word begins with a capital, or a desk is named, with or without
 * `(t/h)` for a compiled item.
 */
export function isByline(line: Line): boolean {
  if (line.prose || line.words === 0 || line.words > 8 || /[.!?…|\d]/u.test(line.text)) return false;
  if (DESK.test(line.text)) return true;
  const name = line.text.replace(COMPILED, "");
  const words = name.split(/[\s,–-]+/u).filter((word) => word !== "");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(word));
}
