// src/ingestion/furniture.ts
import { fold } from "../text/fold.js";
import { type Line, pairShare, pairsOf } from "./lines.js";

/**
 * Headings after which a page shows other stories, comments or tools: what news sites in Vietnamese, English and Lao
 * commonly write there. Compared without diacritics against the whole of a short line.
 */
const SECTION =
  /^(cac )?(tin|bai|tin bai|bai viet|tin tuc|chuyen muc|video|anh)? ?(lien quan|cung chuyen muc|cung tac gia|cung chu de|khac|moi|moi nhat|moi cap nhat|doc nhieu|doc nhieu nhat|xem nhieu|noi bat|tieu diem|quan tam|co the ban quan tam|danh cho ban)$|^(cac )?tin bai khac$|^(gui )?(binh luan|y kien|phan hoi)( ban doc| cua ban)?( \(?\d+\)?)?$|^y kien ban doc|^(tu khoa|tag|tags|chu de|the)( ?:.*)?$|^(related|most read|read more|comments?|more stories|latest|you may also like|trending|share|tags)\b.{0,24}$/;

/** Lines of tools and menus, likewise. */
const TOOL =
  /^(aa|a\+|a-|in bai|in bai viet|chia se|luu bai|quay lai|dang nhap|dang ky|xem them|xem tiep|theo doi|gui|sao chep|copy link|phien ban di dong|ve dau trang|quang cao|facebook|zalo|twitter|email|print|nghe doc bai|gmail)( .{0,20})?$|^trang chu( |$)|ky tu|vui long nhap|xin cho|dang tai|loading|cookie|ban quyen|copyright|©|›|»/;

const SHORT_WORDS = 8;
/** A headline has at least this share of its word pairs in common with the teaser under it … */
const TEASER_SHARE = 0.25;
/** … and with one that an empty line sets off from a headline doubled in one line. */
const SET_OFF_TEASER_SHARE = 0.5;

/** Whether a line heads a section of other stories or of comments. */
export function isSectionHeading(line: Line): boolean {
  return line.words <= SHORT_WORDS && SECTION.test(fold(line.text).replace(/[\s:.»›>]+$/, ""));
}

/** Whether a line is a tool or a menu of the page. */
export function isTool(line: Line): boolean {
  return !line.prose && line.words <= 14 && TOOL.test(fold(line.text));
}

/**
 * The lines that show other stories as cards: a headline written twice (in one line, or in two that follow each other)
 * with the teaser under it.
 * @returns indexes into `lines`
 */
export function findCards(lines: readonly Line[]): Set<number> {
  const cards = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const twice = line.doubled === null && next !== undefined && isHeadline(line) && next.text === line.text;
    if (line.doubled === null && !twice) continue;
    cards.add(index);
    if (twice) cards.add(index + 1);
    const below = lines[index + (twice ? 2 : 1)];
    if (below === undefined || !below.prose) continue;
    const needed = line.doubled !== null && below.spaced ? SET_OFF_TEASER_SHARE : TEASER_SHARE;
    const share = pairShare(line.doubled ?? line.text, pairsOf(below.text));
    if (share >= needed) cards.add(index + (twice ? 2 : 1));
  }
  return cards;
}

function isHeadline(line: Line): boolean {
  return !line.prose && !line.captionMark && line.words >= 4 && !/[.…:;]["”)]?$|\(ảnh/iu.test(line.text);
}
