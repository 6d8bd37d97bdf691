// src/search/question.ts
import { collapseSpace, hasDiacritics } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { detectLanguage } from "../text/language.js";
import { withQuestionPhrases } from "../text/question-phrases.js";
import { restore } from "../text/restore.js";
import { expandShorthand } from "../text/shorthand.js";
import { adjacentPairs, asciiDigits, type Token, tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";
import { vietnameseTerms } from "./glossary.js";
import { capitalisedNames, foldedWords, type Name } from "./names.js";
import { type PlacesRead, readPlaces, withPlaceNames } from "./place-names.js";
import { readWanted, type Wanted } from "./wanted.js";

/** A question as the search reads it. */
export interface Query {
  /** The question as it was understood. */
  readonly text: string;
  /** The question as it was typed, white space collapsed. */
  readonly typed: string;
  readonly language: "vi" | "en" | "lo";
  /** The reading, where a person should see it: a name, number or negation was read into it, or an earlier question. */
  readonly understood: string | null;
  /** What the embedding sees: the question, after the one it leans on. */
  readonly embedded: string;
  /** Whether the question leans on the one before. */
  readonly followsUp: boolean;
  /** Words that full-text search looks for; in English and Lao names, numbers and the glossary's terms. */
  readonly terms: readonly Token[];
  readonly pairs: readonly string[];
  /** Words that say what is asked about, for weighing evidence. */
  readonly content: readonly Token[];
  /** Terms of two words of which no article knows either ("kim ngạch"), as they stand in the question. */
  readonly unknown: readonly string[];
  /** Names that an article must hold to be evidence. */
  readonly names: readonly Name[];
  /** Years that the question names. */
  readonly years: readonly string[];
  readonly wanted: Wanted;
}

/**
 * Reads a question: shorthand written out, diacritics restored and typos mended from the words of the articles.
 * @param history the user's earlier questions, oldest first; a question without a subject of its own leans on the last
 */
export function readQuestion(question: string, counts: WordCounts, history: readonly string[] = []): Query {
  const typed = collapseSpace(question);
  const language = detectLanguage(typed);
  const text = language === "vi" ? asMeant(typed, counts) : typed;
  const own = subject(text, language, counts);
  const last = history.at(-1);
  const previous =
    last === undefined || !leansOnLast(text, own.names)
      ? undefined
      : readQuestion(last, counts, history.slice(0, -1));
  const embedded = previous === undefined ? own.text : `${previous.embedded} ${own.text}`;
  const tokens = tokenize(embedded);
  const glossary = language === "vi" ? [] : tokenize(vietnameseTerms(embedded, language).join(". "));
  const terms =
    language === "vi"
      ? tokens
      : [...tokens.filter((token) => isNameOrNumber(embedded, token, language)), ...glossary];
  const wanted = readWanted(text, language);
  return {
    text,
    typed,
    understood: understood(typed, text, own.mentions, previous),
    language,
    embedded,
    followsUp: previous !== undefined,
    terms,
    pairs:
      language === "vi"
        ? adjacentPairs(embedded, tokens)
        : vietnameseTerms(embedded, language).flatMap((term) => adjacentPairs(term, tokenize(term))),
    content: unique(terms.filter((token) => !isFunctionWord(token.word))),
    unknown: language === "vi" ? unknownTerms(own.text, counts) : [],
    names: [...own.names, ...(previous?.names ?? [])],
    years: own.years.length > 0 ? own.years : (previous?.years ?? []),
    wanted:
      wanted.kind === "other" && previous !== undefined && GOES_ON.test(text)
        ? { ...previous.wanted, focus: [] }
        : wanted,
  };
}

/** A Vietnamese question with its shorthand written out, its diacritics restored and its typos mended; places are known. */
function asMeant(typed: string, counts: WordCounts): string {
  const whole = expandShorthand(typed);
  const bare = !hasDiacritics(typed);
  const { text, kept } = bare ? withPlaceNames(whole) : { text: whole, kept: [] };
  return restore(text, withQuestionPhrases(counts), bare, kept).text;
}

/** Neighbouring words that the articles hold neither of, in whatever marks; names and numbers are not terms. */
function unknownTerms(text: string, counts: WordCounts): string[] {
  const tokens = tokenize(text);
  const unknown = tokens.map(
    ({ word, folded }) =>
      !/\d/.test(word) &&
      !isFunctionWord(word) &&
      counts.count(word) === 0 &&
      counts.forms(folded).length === 0,
  );
  return tokens.flatMap((token, index) => {
    const left = tokens[index - 1];
    if (left === undefined || !unknown[index] || !unknown[index - 1]) return [];
    return [text.slice(left.start, token.end)];
  });
}

/** What a question names, and its text with the places in the articles' spelling. */
function subject(
  text: string,
  language: Query["language"],
  counts: WordCounts,
): Pick<Query, "names" | "years"> & Pick<PlacesRead, "text" | "mentions"> {
  const places = readPlaces(text, counts);
  const inPlace = (name: Name): boolean =>
    places.mentions.some(({ start, end }) => {
      const mention = foldedWords(text.slice(start, end)).join(" ");
      return (
        ` ${mention} `.includes(` ${foldedWords(name.text).join(" ")} `) ||
        foldedWords(name.text).join(" ").includes(mention)
      );
    });
  return {
    text: places.text,
    mentions: places.mentions,
    names: [...places.names, ...capitalisedNames(text, language).filter((name) => !inPlace(name))],
    years: [...new Set(asciiDigits(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])],
  };
}

/** The reading of a question for the person who asked, or `null` where it says nothing new. */
function understood(
  typed: string,
  text: string,
  mentions: PlacesRead["mentions"],
  previous: Query | undefined,
): string | null {
  let shown = text;
  for (const { start, end } of mentions.toReversed()) {
    const name = text
      .slice(start, end)
      .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
    shown = shown.slice(0, start) + name + shown.slice(end);
  }
  if (previous !== undefined)
    return `${(previous.understood ?? previous.text).replace(/[?.!\s]+$/u, "")} – ${shown}`;
  const changed = new Set(tokenize(typed).map((token) => token.word));
  const names = mentions.some(({ start, end }) =>
    tokenize(text.slice(start, end)).some(({ word }) => !changed.has(word)),
  );
  const matters = tokenize(text).some(({ word }) => /^(không|chưa|\d+)$/u.test(word) && !changed.has(word));
  return names || matters ? shown.charAt(0).toUpperCase() + shown.slice(1) : null;
}

/** Words that point at a person or thing named before. */
const POINTS_BACK =
  /(^|\s)(ông ấy|bà ấy|ông này|bà này|ông đó|người này|người đó|người ấy|đoàn đó|đoàn này|bên kia)(\s|$|[?,.])|\b(he|she|him|her|his)\b|ເພິ່ນ/iu;
/** Words that may, in a question that names nothing itself. */
const MAY_POINT_BACK =
  /(^|\s)(họ|đó|ấy|này)(\s|$|[?,.])|\b(they|them|their|it|its|that|those)\b|ລາວ(?!ໃຕ້)|ພວກເຂົາ|ເຂົາເຈົ້າ|ນັ້ນ/iu;
/** Openings that go on with the question before. */
const GOES_ON = /^(thế|vậy|còn|và|rồi|phía|bên|mỗi)\s|^(and|what about|how about|but)\s|^ແລ້ວ/iu;
const SHORT_QUESTION = 7;

/** Whether a question cannot be understood alone: it points back, goes on, or is short and names nothing. */
function leansOnLast(text: string, names: readonly Name[]): boolean {
  if (POINTS_BACK.test(text) || GOES_ON.test(text)) return true;
  return names.length === 0 && (MAY_POINT_BACK.test(text) || tokenize(text).length <= SHORT_QUESTION);
}

/** In a question of another language only what is written alike can match: numbers, and names in Latin letters. */
function isNameOrNumber(text: string, token: Token, language: "en" | "lo"): boolean {
  if (/^\d/.test(token.word)) return true;
  const raw = text.slice(token.start, token.end);
  if (!/\p{Script=Latin}/u.test(raw)) return false;
  return language === "lo" || (/^\p{Lu}/u.test(raw) && !isFunctionWord(token.word));
}

function unique(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.word, token])).values()];
}
