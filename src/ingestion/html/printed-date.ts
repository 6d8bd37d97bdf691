// src/ingestion/html/printed-date.ts
import { isoDate } from "../iso-date.js";
import { isTimeLine } from "../signature.js";
import { blocksOf } from "./blocks.js";
import type { Page } from "./page.js";

/** Lines looked at for a printed date: from the headline on. */
const LINES_BELOW_HEADLINE = 25;

/** The date of publication that a page prints: the first `<time>` near its headline, else a line that is a date. */
export function printedDate(page: Page): string | null {
  for (const time of page.querySelectorAll("time")) {
    if (time.closest("aside, footer, nav, [class*=related], [class*=comment]") !== null) continue;
    const date = isoDate(time.getAttribute("datetime")) ?? isoDate(time.textContent);
    if (date !== null) return date;
  }
  const { body } = page;
  if (body === null) return null;
  const lines = blocksOf(body);
  const headline = Math.max(
    0,
    lines.findIndex(({ element }) => element.closest("h1") !== null),
  );
  for (const { text } of lines.slice(headline, headline + LINES_BELOW_HEADLINE)) {
    if (text.length > 80) continue;
    const date = isTimeLine(text) || /\d{4}/.test(text) ? isoDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}
