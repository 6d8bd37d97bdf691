// src/search/glossary.ts
import { FURTHER_TERMS, TERMS, type Term } from "./glossary.data.js";

/** The Vietnamese terms that a question in English or Lao speaks of, longest first, each once. */
export function vietnameseTerms(text: string, language: "en" | "lo"): string[] {
  return termsOf([...TERMS, ...FURTHER_TERMS], text, language);
}

/** Those that an answer must hold. */
export function subjectTerms(text: string, language: "en" | "lo"): string[] {
  return termsOf(TERMS, text, language);
}

function termsOf(entries: readonly Term[], text: string, language: "en" | "lo"): string[] {
  const found = entries
    .filter((entry) =>
      language === "en"
        ? entry.en.some((phrase) => englishPattern(phrase).test(text))
        : entry.lo.some((phrase) => holdsLao(text, phrase)),
    )
    .flatMap((entry) => entry.vi);
  const unique = [...new Set(found)].toSorted((a, b) => b.length - a.length);
  // "đoàn đại biểu" says all that "đoàn" says, "phó bí thư" is not "bí thư".
  return unique.filter((phrase, index) => !unique.slice(0, index).some((longer) => holds(longer, phrase)));
}

/** Lao phrases of up to so many letters stand in other words too: they must be words of their own. */
const SHORT_LAO = 4;
const laoWords = new Intl.Segmenter("lo", { granularity: "word" });
let segmented: { readonly text: string; readonly borders: ReadonlySet<number> } = {
  text: "",
  borders: new Set(),
};

function holdsLao(text: string, phrase: string): boolean {
  if (phrase.length > SHORT_LAO) return text.includes(phrase);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (segmented.text !== text)
      segmented = {
        text,
        borders: new Set([...laoWords.segment(text)].map(({ index }) => index).concat(text.length)),
      };
    if (segmented.borders.has(at) && segmented.borders.has(at + phrase.length)) return true;
  }
  return false;
}

function holds(longer: string, phrase: string): boolean {
  return ` ${longer} `.includes(` ${phrase} `);
}

const patterns = new Map<string, RegExp>();

function englishPattern(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const stem = phrase.endsWith("*") ? `${phrase.slice(0, -1)}\\w*` : phrase;
  const pattern = new RegExp(`\\b${stem.replaceAll(" ", "[ -]")}\\b`, "i");
  patterns.set(phrase, pattern);
  return pattern;
}
