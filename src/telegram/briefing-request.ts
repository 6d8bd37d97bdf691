// src/telegram/briefing-request.ts
import { typedDay } from "./local-time.js";

/** A topic with the days behind it. */
export interface TypedTopic {
  readonly topic: string;
  /** ISO days, both included. */
  readonly from?: string;
  readonly to?: string;
}

const WHEN = "\\s+(?:ngày\\s+|tháng\\s+|năm\\s+)?([\\d/.-]+)";
const FROM = new RegExp(`(?:^|\\s)(?:kể từ|từ|tu|from|since|ແຕ່)${WHEN}(?=\\s|$)`, "iu");
const TO = new RegExp(`(?:^|\\s)(?:đến hết|đến|tới|den|to|until|ຫາ)${WHEN}(?=\\s|$)`, "iu");

/**
 * Reads "Champasak từ 1/1/2024 đến 31/12/2024"; a month or a year alone is meant whole. What is no day stays with the topic.
 * @param today ISO
 */
export function typedTopic(text: string, today: string): TypedTopic {
  const [from, withoutFrom] = taken(text, FROM, (typed) => dayIn(typed, today, "first"));
  const [to, topic] = taken(withoutFrom, TO, (typed) => dayIn(typed, today, "last"));
  return {
    topic: topic.trim(),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function taken(
  text: string,
  pattern: RegExp,
  read: (typed: string) => string | null,
): readonly [string | null, string] {
  const match = pattern.exec(text);
  const day = match === null ? null : read(match[1] ?? "");
  if (match === null || day === null) return [null, text];
  return [day, `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`];
}

function dayIn(typed: string, today: string, end: "first" | "last"): string | null {
  const [, month = "", year = ""] = /^(?:(\d{1,2})[/.-])?(\d{4})$/.exec(typed) ?? [];
  if (year === "") return typedDay(typed, today);
  const first = month === "" ? 1 : Number(month);
  if (first < 1 || first > 12) return null;
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), month === "" ? 12 : first, 0));
  return end === "last" ? last.toISOString().slice(0, 10) : `${year}-${String(first).padStart(2, "0")}-01`;
}
