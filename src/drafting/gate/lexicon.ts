// src/drafting/gate/lexicon.ts
import { CLAIM_LEXICON, type Lexicon } from "../../claims/terms.js";
import { DISTINCT, ENGLISH, LAO, SAME } from "./lexicon.data.js";

const rows = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(";").map((part) => part.trim()));
const list = (text = ""): string[] => text.split("|").map((word) => word.trim());

const same = new Map<string, string[]>();
for (const [line = ""] of rows(SAME)) {
  const group = list(line);
  for (const word of group) same.set(word, [...(same.get(word) ?? []), ...group]);
}

const english = rows(ENGLISH).map(([vi, en]) => ({
  vi: list(vi),
  en: new RegExp(`^(?:${list(en).join("|").replaceAll("*", "\\w*").replaceAll(" ", "[ -]")})$`, "iu"),
}));
const lao = rows(LAO).map(([vi, lo]) => ({ vi: list(vi), lo: new Set(list(lo)) }));

const distinct = new Set(list(DISTINCT.replaceAll("\n", " ")).filter((word) => word !== ""));

/** Whether a word is of a kind of which one is never said for another. */
export function isDistinct(words: readonly string[]): boolean {
  return distinct.has(words.join(" "));
}

const looked = new Map<string, readonly string[]>();
const MOST_KEPT = 20_000;

/** The words of claims, and those in which models retell an article: a statement is held against the sentence it was made from, so more may stand for each other. */
export const RETELLING: Lexicon = {
  isWord: (syllables) =>
    CLAIM_LEXICON.isWord(syllables) ||
    (syllables.includes(" ") && (same.has(syllables) || distinct.has(syllables))),
  synonymsOf: (word) => [...new Set([...CLAIM_LEXICON.synonymsOf(word), ...(same.get(word) ?? [])])],
  vietnameseFor: (phrase, language) => {
    const key = `${language} ${phrase}`;
    const known = looked.get(key);
    if (known !== undefined) return known;
    const trimmed = phrase.trim();
    const more =
      language === "en"
        ? english.filter(({ en }) => en.test(trimmed)).flatMap(({ vi }) => vi)
        : lao.filter(({ lo }) => lo.has(trimmed)).flatMap(({ vi }) => vi);
    const found = [...new Set([...CLAIM_LEXICON.vietnameseFor(phrase, language), ...more])];
    if (looked.size >= MOST_KEPT) looked.clear();
    looked.set(key, found);
    return found;
  },
};
