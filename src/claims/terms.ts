// src/claims/terms.ts
import type { Span } from "../answering/answer.js";
import { vietnameseTerms } from "../search/glossary.js";
import { type DocumentFrequency, rarity } from "../store/document-frequency.js";
import { COMMON_WORDS } from "../text/common-words.js";
import { isFunctionWord } from "../text/function-words.js";
import { type Token, tokenize } from "../text/tokens.js";
import { furtherTerms } from "./further-terms.js";
import { SYNONYM_TERMS, synonymsOf } from "./synonyms.js";

/** A word of a claim, of one syllable or more, with the ways to say it in the articles' language. */
export interface Term extends Span {
  /** Each as words with their diacritics. Empty where a foreign word has no known translation. */
  readonly variants: readonly (readonly string[])[];
  /** Place among the tokens of the claim. */
  readonly position: number;
}

/** Words of time, measure and manner that are compared on their own. */
const MARKERS =
  "theo lời|bài viết|bài báo|dự kiến|giai đoạn|thời điểm|hằng năm|tổng số|toàn bộ|tất cả|toàn thể|tổng cộng|thời hạn|hiệu lực|có hiệu lực|kéo dài|phần lớn|đa số|hầu hết|ít nhất|tối đa|tối thiểu".split(
    "|",
  );
const LONGEST = 5;

/** What words there are, and what says the same. */
export interface Lexicon {
  /** Whether syllables, one space apart, are one word. */
  isWord(syllables: string): boolean;
  /** What a word may be said as instead, itself first. */
  synonymsOf(word: string): readonly string[];
  /** The Vietnamese for a whole English or Lao phrase. */
  vietnameseFor(phrase: string, language: "en" | "lo"): readonly string[];
}

const dictionary = new Set(
  [...COMMON_WORDS.trim().split(/\s*[|\n]\s*/), ...SYNONYM_TERMS, ...MARKERS].map((phrase) =>
    tokenize(phrase)
      .map(({ word }) => word)
      .join(" "),
  ),
);

/** Where a claim is checked: only what may stand for each other in most sentences. */
export const CLAIM_LEXICON: Lexicon = {
  isWord: (syllables) => dictionary.has(syllables),
  synonymsOf,
  vietnameseFor: (phrase, language) => [
    ...new Set([...vietnameseTerms(phrase, language), ...furtherTerms(phrase, language)]),
  ],
};

/**
 * The words of a Vietnamese text that say something, syllables joined where a list knows them as one word.
 * @param taken spans that are read otherwise: numbers, dates, names
 */
export function termsOf(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
  lexicon: Lexicon = CLAIM_LEXICON,
): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || overlaps(first, taken)) continue;
    const length = longestWord(text, tokens, at, taken, lexicon);
    const last = tokens[at + length - 1] ?? first;
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const isTerm =
      !LIGHT.has(words.join(" ")) && (length > 1 || !(isFunctionWord(first.word) || /^\d/.test(first.word)));
    if (isTerm)
      terms.push({
        start: first.start,
        end: last.end,
        variants: lexicon
          .synonymsOf(words.join(" "))
          .map((variant) => tokenize(variant).map(({ word }) => word)),
        position: at,
      });
    at += length - 1;
  }
  return terms;
}

/** Words that are said with nearly everything. */
const LIGHT = new Set([
  ..."đều cùng từng luôn hết cứ tỉnh thành phố nước phía bên ông bà đồng chí em vừa tính nhằm khoản mức phần sự hồi hôm lúc khiến nên nhờ thuộc diện sang theo loại".split(
    " ",
  ),
  ...["thành phố", "đồng chí", "theo lời", "cho biết", "cho hay", "bài viết", "bài báo"],
]);

function longestWord(
  text: string,
  tokens: readonly Token[],
  at: number,
  taken: readonly Span[],
  lexicon: Lexicon,
): number {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 1; length--) {
    const run = tokens.slice(at, at + length);
    const isOne = run.every(
      (token, index) =>
        !overlaps(token, taken) &&
        (index === 0 || /^\s$/u.test(text.slice(run[index - 1]?.end ?? 0, token.start))),
    );
    if (isOne && lexicon.isWord(run.map(({ word }) => word).join(" "))) return length;
  }
  return 1;
}

/** Words of so many neighbours are looked up together in another language. */
const LONGEST_FOREIGN = 4;

/** The same of an English or Lao text, by the glossary. */
export function foreignTermsOf(
  text: string,
  tokens: readonly Token[],
  taken: readonly Span[],
  language: "en" | "lo",
  lexicon: Lexicon = CLAIM_LEXICON,
): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || overlaps(first, taken)) continue;
    const known = longestForeign(text, tokens, at, taken, language, lexicon);
    if (known !== null) {
      terms.push({ ...known.span, variants: known.variants, position: at });
      at += known.length - 1;
    } else if (!isFunctionWord(first.word) && !/^\d/.test(first.word) && !isPossessive(text, first)) {
      terms.push({ start: first.start, end: first.end, variants: [], position: at });
    }
  }
  return terms;
}

/** "Hue's" */
function isPossessive(text: string, { word, start }: Token): boolean {
  return word === "s" && /['’]$/u.test(text.slice(0, start));
}

function longestForeign(
  text: string,
  tokens: readonly Token[],
  at: number,
  taken: readonly Span[],
  language: "en" | "lo",
  lexicon: Lexicon,
): { span: Span; length: number; variants: string[][] } | null {
  const single = lexicon.vietnameseFor(text.slice(tokens[at]?.start, tokens[at]?.end), language);
  for (let length = Math.min(LONGEST_FOREIGN, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.some((token) => overlaps(token, taken))) continue;
    const span = { start: first.start, end: last.end };
    const found = lexicon.vietnameseFor(text.slice(span.start, span.end), language);
    // What the first word alone says does not need its neighbours.
    const own =
      length === 1 ? found : found.filter((term) => !isSaidByPart(term, run, text, language, lexicon));
    if (own.length > 0)
      return {
        span,
        length,
        variants: [...new Set(own.flatMap((word) => lexicon.synonymsOf(word)))].map((variant) =>
          tokenize(variant).map(({ word }) => word),
        ),
      };
  }
  return single.length === 0
    ? null
    : {
        span: { start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 },
        length: 1,
        variants: single.map((variant) => tokenize(variant).map(({ word }) => word)),
      };
}

function isSaidByPart(
  term: string,
  run: readonly Token[],
  text: string,
  language: "en" | "lo",
  lexicon: Lexicon,
): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return false;
  return [text.slice(first.start, run.at(-2)?.end), text.slice(run[1]?.start, last.end)].some((part) =>
    lexicon.vietnameseFor(part, language).includes(term),
  );
}

function overlaps({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** The words of a text for looking terms up in it. */
export interface WordIndex {
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly folded: ReadonlySet<string>;
}

export function indexWords(tokens: readonly Token[]): WordIndex {
  const places = new Map<string, number[]>();
  for (const [at, { word }] of tokens.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  }
  return { tokens, places, folded: new Set(tokens.map(({ folded }) => folded)) };
}

/** Where a text says a term, by the first words' places; empty where it does not. */
export function placesOf({ variants }: Term, { tokens, places }: WordIndex): number[] {
  return variants.flatMap((words) => {
    const [first = ""] = words;
    return (places.get(first) ?? []).filter((at) =>
      words.every((word, offset) => tokens[at + offset]?.word === word),
    );
  });
}

/** What a term of several syllables counts where a text has them apart. */
const APART = 0.35;

/** How far a text says a term, 0 to 1. */
export function heldIn(term: Term, index: WordIndex): number {
  if (placesOf(term, index).length > 0) return 1;
  const [own = []] = term.variants;
  if (own.length < 2) return 0;
  const held = own.filter((word) => index.places.has(word)).length;
  return (APART * held) / own.length;
}

/** How much a term tells: rare ones more. */
export function rarityOf({ variants }: Term, frequency: DocumentFrequency): number {
  const [own = []] = variants;
  const [first = ""] = own;
  if (own.length === 0) return rarity(frequency, 1);
  if (own.length === 1) return rarity(frequency, frequency.ofWord(first));
  const pairs = own.slice(1).map((word, at) => rarity(frequency, frequency.ofPair(`${own[at]}_${word}`)));
  return Math.max(...pairs);
}
