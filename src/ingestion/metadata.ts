// src/ingestion/metadata.ts
import type { DateOrigin } from "../article.js";

/** What stands before the first sentence: `Hà Nội (TTXVN) – `, `(ĐCSVN) – `, `VIENTIANE, 5/9 — `. */
export interface Dateline {
  /** UTF-16 length of the dateline with the white space behind it; 0 without one. */
  readonly length: number;
  readonly place: string | null;
  readonly agency: string | null;
}

const WITH_AGENCY = /^((?:\p{Lu}[\p{L}\p{M}.]*\s?){1,5})?\s*\(([^()]{2,30})\)\s*[–—-]\s+/u;
const PLACE_ONLY =
  /^((?:\p{Lu}[\p{Lu}\p{M}.]*\s?){1,5})(?:,\s*(?:ngày\s+)?\d{1,2}\/\d{1,2}(?:\/\d{4})?)?\s*[–—]\s+/u;

/** The dateline of a first paragraph. */
export function readDateline(paragraph: string): Dateline {
  const agency = WITH_AGENCY.exec(paragraph);
  if (agency !== null) {
    const [whole, place, name = ""] = agency;
    // A place in the brackets is written as a name, an agency in capitals or as an address.
    const isAgency = /^[\p{Lu}\d/+&.\s-]+$/u.test(name) || name.includes(".") || name.includes("/");
    return {
      length: whole.length,
      place: place?.trim() ?? (isAgency ? null : name),
      agency: isAgency || place !== undefined ? name : null,
    };
  }
  const place = PLACE_ONLY.exec(paragraph);
  return { length: place?.[0].length ?? 0, place: place?.[1]?.trim() ?? null, agency: null };
}

/** The first address in the lines that say where a text comes from. */
export function readUrl(imprint: readonly string[]): string | null {
  for (const line of imprint) {
    const address = /https?:\/\/[^\s<>"“”]+/.exec(line)?.[0];
    if (address !== undefined && URL.canParse(address)) return address;
  }
  return null;
}

/** The outlet that the text itself names: the address' host, else the agency of the dateline. */
export function readOutlet(url: string | null, agency: string | null): string | null {
  return url === null || !URL.canParse(url) ? agency : new URL(url).hostname.replace(/^www\./, "");
}

const DATE = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;
const TIME = /(\d{1,2})[:h](\d{2})/;
const ZONE = /(?:GMT|UTC)\s*([+-])(\d{1,2})/i;

/** The date of publication that a time line prints, at its precision: `2022-08-22T14:07+07:00`, `2022-08-22`. */
export function readPublished(imprint: readonly string[]): { date: string | null; origin: DateOrigin } {
  for (const line of imprint) {
    const [, day = "", month = "", year = ""] = DATE.exec(line) ?? [];
    if (year === "" || /https?:/.test(line)) continue;
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (Number.isNaN(Date.parse(date))) continue;
    const [, hour = "", minute = ""] = TIME.exec(line.replace(DATE, " ")) ?? [];
    const [, sign = "", hours = ""] = ZONE.exec(line) ?? [];
    const time = hour === "" ? "" : `T${hour.padStart(2, "0")}:${minute}`;
    const zone = time === "" || sign === "" ? "" : `${sign}${hours.padStart(2, "0")}:00`;
    return { date: date + time + zone, origin: "printed" };
  }
  return { date: null, origin: null };
}

const OPENING_CHARACTERS = 70;

/** The first words of a text, whole words, up to about 70 characters; ends before a comma or bracket where it can. */
export function openingOf(text: string): string {
  if (text.length <= OPENING_CHARACTERS) return text.replace(/[.\s]+$/, "");
  const cut = text.slice(0, text.lastIndexOf(" ", OPENING_CHARACTERS));
  const clause = /^.{35,}(?=[,;:]\s)|^.{35,}\)(?=\s)/u.exec(cut)?.[0];
  return (clause ?? cut).replace(/[\s,;:–-]+$/u, "");
}
