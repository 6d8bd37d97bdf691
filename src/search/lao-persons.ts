// src/search/lao-persons.ts
import { laoNameAt } from "../text/consonants.js";
import type { NameRuns } from "../text/name-runs.js";

/** What stands before a person's name. */
const TITLE = /(?:ພະນະທ່ານ|ທ່ານ|ສະຫາຍ|ທ້າວ|ນາງ)\s?/gu;

/** A Lao question with the persons it calls by a title as the articles write them: "ທ່ານ ວິໄລວົງ" → "ທ່ານ Vilayvong …". */
export function withLaoPersons(text: string, names: NameRuns): string {
  let written = "";
  let at = 0;
  for (const { 0: title, index } of text.matchAll(TITLE)) {
    const start = index + title.length;
    if (start < at) continue;
    const found = laoNameAt(text.slice(start), names.foreign());
    if (found === null) continue;
    written += `${text.slice(at, index)}${title.trimEnd()} ${found.name} `;
    at = start + found.length;
  }
  return `${written}${text.slice(at)}`.replace(/ {2,}/gu, " ").trim();
}
