// src/evaluation/score.ts
// The rules of the gold format: what is compared, and when an answer is right.
import type { Answer } from "../answering/answer.js";
import type { GoldQuestion } from "./gold.js";

/** How one question went. */
export interface QuestionScore {
  readonly id: string;
  readonly lang: GoldQuestion["lang"];
  readonly type: GoldQuestion["type"];
  readonly answerable: boolean;
  readonly question: string;
  readonly answered: boolean;
  readonly right: boolean;
  /** Groups of which no string was found. */
  readonly missing: readonly (readonly string[])[];
  /** Strings that must not be there but are. */
  readonly forbidden: readonly string[];
  /** Articles a right answer cites: all of the first, one of the second. */
  readonly expectedSources: { readonly all: readonly string[]; readonly any: readonly string[] };
  readonly cited: readonly string[];
  /** How many of the cited articles are among the expected ones. */
  readonly citedRightly: number;
  /** The statements as shown. */
  readonly found: readonly string[];
  /** Sum of the statements' lengths, UTF-16 units. */
  readonly length: number;
  /** From the question to the answer. */
  readonly ms: number;
  /** How sure the engine was that the articles tell it, 0 to 1; `null` when it did not say. */
  readonly confidence: number | null;
  readonly quotes: QuoteCheck;
}

/** Quotes shown, and how many of them stand up. */
export interface QuoteCheck {
  readonly shown: number;
  /** Equal to the stored article's text at their offsets. */
  readonly exact: number;
  /** Found in the original file after NFC and white-space collapse. */
  readonly inOriginal: number;
}

/** Diacritics off (Lao signs stay), lower case, every run of white space one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/[đĐ]/g, "d")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ");
}

/** Compares an answer with what is expected. */
export function scoreQuestion(
  gold: GoldQuestion,
  answer: Answer,
  { ms, confidence, quotes }: Pick<QuestionScore, "ms" | "confidence" | "quotes">,
): QuestionScore {
  const found = answer.statements.map(({ text }) => text);
  // Statement by statement and quote by quote: a string that arises only across their border is not there.
  const texts = [...found, ...answer.sources.flatMap((source) => source.quotes.map(({ text }) => text))].map(
    fold,
  );
  const shown = (wanted: string) => texts.some((text) => text.includes(fold(wanted)));

  const missing = gold.must_contain.filter((group) => !group.some(shown));
  const forbidden = gold.must_not_contain.filter(shown);
  const cited = [...new Set(answer.sources.map(({ source }) => source))];
  const answered = answer.kind === "answered";
  const wellCited =
    gold.sources_all.every((source) => cited.includes(source)) &&
    (gold.sources_any.length === 0 || gold.sources_any.some((source) => cited.includes(source)));
  const expected = new Set([...gold.sources_all, ...gold.sources_any]);

  return {
    id: gold.id,
    lang: gold.lang,
    type: gold.type,
    answerable: gold.answerable,
    question: gold.question,
    answered,
    right: gold.answerable
      ? answered && missing.length === 0 && forbidden.length === 0 && wellCited
      : !answered,
    missing,
    forbidden,
    expectedSources: { all: gold.sources_all, any: gold.sources_any },
    cited,
    citedRightly: cited.filter((source) => expected.has(source)).length,
    found,
    length: found.reduce((sum, text) => sum + text.length, 0),
    ms,
    confidence,
    quotes,
  };
}

/**
 * Checks every quote of an answer.
 * @param stored the stored text of an article, by id; `null` when it is gone
 * @param original the content of the file an article was made from; `null` when it cannot be read
 */
export function checkQuotes(
  answer: Answer,
  stored: (articleId: string) => string | null,
  original: (source: string) => string | null,
): QuoteCheck {
  const check = { shown: 0, exact: 0, inOriginal: 0 };
  for (const { articleId, source, quotes } of answer.sources) {
    const text = stored(articleId);
    const file = original(source);
    const plain = file === null ? null : collapsed(file);
    for (const quote of quotes) {
      check.shown += 1;
      if (text !== null && text.slice(quote.start, quote.end) === quote.text) check.exact += 1;
      if (plain?.includes(collapsed(quote.text).trim())) check.inOriginal += 1;
    }
  }
  return check;
}

function collapsed(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}
