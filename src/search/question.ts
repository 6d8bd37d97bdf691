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
import { readPlaces } from "./place-names.js";
import { readWanted, type Wanted } from "./wanted.js";

/** A question as the search reads it. */
export interface Query {
  /** The question as it was understood. */
  readonly text: string;
  /** The question as it was typed, white space collapsed. */
  readonly typed: string;
  readonly language: "vi" | "en" | "lo";
  /** What the embedding sees: the question, after the one it leans on. */
  readonly embedded: string;
  /** Whether the question leans on the one before. */
  readonly followsUp: boolean;
  /** Words that full-text search looks for; in English and Lao names, numbers and the glossary's terms. */
  readonly terms: readonly Token[];
  readonly pairs: readonly string[];
  /** Words that say what is asked about, for weighing evidence. */
  readonly content: readonly Token[];
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
  const text =
    language === "vi"
      ? restore(expandShorthand(typed), withQuestionPhrases(counts), !hasDiacritics(typed)).text
      : typed;
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
    language,
    embedded,
    followsUp: previous !== undefined,
    terms,
    pairs:
      language === "vi"
        ? adjacentPairs(embedded, tokens)
        : vietnameseTerms(embedded, language).flatMap((term) => adjacentPairs(term, tokenize(term))),
    content: unique(terms.filter((token) => !isFunctionWord(token.word))),
    names: [...own.names, ...(previous?.names ?? [])],
    years: own.years.length > 0 ? own.years : (previous?.years ?? []),
    wanted: wanted.kind === "other" && previous !== undefined ? { ...previous.wanted, focus: [] } : wanted,
  };
}

/** What a question names, and its text with the places in the articles' spelling. */
function subject(
  text: string,
  language: Query["language"],
  counts: WordCounts,
): Pick<Query, "names" | "years"> & { readonly text: string } {
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
    names: [...places.names, ...capitalisedNames(text, language).filter((name) => !inPlace(name))],
    years: [...new Set(asciiDigits(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])],
  };
}

const LEANING =
  /(^|\s)(ông ấy|bà ấy|ông này|bà này|ông đó|người này|người đó|người ấy|họ|đó|ấy|này|trên|bên kia|đoàn đó)(\s|$|[?,.])|^(thế|vậy|còn|và|rồi|phía|bên|mỗi)\s|^(and|what about|how about)\s|\b(he|she|they|them|it|his|her|their|that|this|those|these|there)\b|ລາວ(?!ໃຕ້)|ເພິ່ນ|ພວກເຂົາ|ນັ້ນ|ເຂົາເຈົ້າ|^ແລ້ວ/iu;
const SHORT_QUESTION = 7;

/** Whether a question cannot be understood alone: it points back, or is short and names nothing. */
function leansOnLast(text: string, names: readonly Name[]): boolean {
  if (LEANING.test(text)) return true;
  return names.length === 0 && tokenize(text).length <= SHORT_QUESTION;
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
