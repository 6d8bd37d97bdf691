// src/text/language.ts
import { hasDiacritics } from "./fold.js";
import { isSyllable } from "./keyboard.js";
import { type Token, tokenize } from "./tokens.js";

/** Fewer words beside the names tell no language: then the names are all there is. */
const LEAST_WORDS = 2;

const LAO = /[\u0e80-\u0eff]/g;
const LETTER = /\p{L}/gu;

const ENGLISH_WORDS = new Set(
  (
    "the of in on at to for from by with and or is are was were did does do has have had what which who whom " +
    "whose when where why how many much it its this that they he she his her you as than not if into about " +
    "during between per will would should can could may name list tell give hello hi thanks thank please"
  ).split(" "),
);

const VIETNAMESE_SYLLABLES = new Set(
  (
    "la cua bao nhieu nao ai gi tinh khong ko duoc dc cho voi vs hop tac ky ket doan nam thang ngay bi thu " +
    "chu tich pho truong o tai ve giai doan hoc bong sinh vien va nhung cac may bn sv hs ubnd tp co con the vay"
  ).split(" "),
);

/** What a word without marks counts that could be a Vietnamese syllable, or could not. */
const SYLLABLE = 0.3;
const NO_SYLLABLE = 0.5;

/**
 * The language of a question by its script and its commonest words. Vietnamese when nothing speaks against it.
 */
export function detectLanguage(text: string): "vi" | "en" | "lo" {
  const letters = text.match(LETTER)?.length ?? 0;
  const lao = text.match(LAO)?.length ?? 0;
  // Half of a Lao question may be a name in Latin script put beside its Lao spelling.
  if (lao > 0 && lao >= letters * 0.3) return "lo";
  let english = 0;
  let vietnamese = 0;
  let foreign = 0;
  for (const { word } of withoutNames(text)) {
    if (ENGLISH_WORDS.has(word)) english += 1;
    if (VIETNAMESE_SYLLABLES.has(word)) vietnamese += 1;
    if (hasDiacritics(word)) vietnamese += 1;
    else if (/^[a-z]{3,}$/.test(word)) {
      if (isSyllable(word)) vietnamese += SYLLABLE;
      else foreign += 1;
    }
  }
  // A single one may be a name.
  if (foreign > 1) english += NO_SYLLABLE * foreign;
  return english > vietnamese ? "en" : "vi";
}

/** The words beside names, runs of words with capitals: "Son La" and "Luang Prabang" tell nothing of the language around them. */
function withoutNames(text: string): Token[] {
  const tokens = tokenize(text);
  const hasCapital = tokens.map(({ start }) => /^\p{Lu}/u.test(text.slice(start)));
  const words = tokens.filter((_, at) => {
    const inRun = hasCapital[at - 1] === true || hasCapital[at + 1] === true;
    return hasCapital[at] !== true || !inRun;
  });
  return words.filter(({ word }) => /\p{L}/u.test(word)).length < LEAST_WORDS ? tokens : words;
}
