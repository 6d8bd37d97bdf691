// src/briefing/file-name.ts
import { fold } from "../text/fold.js";
import { wordingIn } from "../wording/wording.js";
import type { Briefing } from "./briefing.js";

/** Longest part that the topic takes of a file name. */
const LONGEST = 60;

/** A name that any system takes and that says what is in the file: `tom-tat-champasak-2022-2025`, without an ending. */
export function fileName({
  topic,
  language,
  period,
}: Pick<Briefing, "topic" | "language" | "period">): string {
  const slug = fold(topic)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short = slug.length <= LONGEST ? slug : slug.slice(0, LONGEST).replace(/-[^-]*$/, "");
  const years = period === null ? [] : [...new Set([period.from.slice(0, 4), period.to.slice(0, 4)])];
  // A year that the topic names is not said twice.
  const told = years.length === 1 && ` ${short.replaceAll("-", " ")} `.includes(` ${years[0]} `);
  return [wordingIn(language).briefing.fileName, short, ...(told ? [] : years)]
    .filter((part) => part !== "")
    .join("-");
}
