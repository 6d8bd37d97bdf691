// src/text/english-slips.ts
import { isLightSlip } from "./edits.js";
import { tokenize } from "./tokens.js";

/** Words that decide what an English question asks. */
const ASKING =
  "how much many what which when where who whom whose why did does cost year date signed gave".split(" ");
const KNOWN = new Set(ASKING);
const SHORTEST = 3;

/** An English question with the slips in its asking words mended: letters swapped or doubled ("mcuh", "whhen"). */
export function withAskingWords(text: string): string {
  let mended = "";
  let at = 0;
  for (const { word, start, end } of tokenize(text)) {
    if (word.length < SHORTEST || KNOWN.has(word)) continue;
    const meant = ASKING.find((asking) => isLightSlip(word, asking));
    if (meant === undefined) continue;
    mended += text.slice(at, start) + meant;
    at = end;
  }
  return mended + text.slice(at);
}
