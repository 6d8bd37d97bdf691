// src/search/question.ts
import { cleanQuestion } from "../text/clean.js";
import { withAskingWords } from "../text/english-slips.js";
import { collapseSpace, fold, hasDiacritics } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { detectLanguage } from "../text/language.js";
import { withQuestionPhrases } from "../text/question-phrases.js";
import { restore } from "../text/restore.js";
import type { Range } from "../text/sentences.js";
import { expandShorthand } from "../text/shorthand.js";
import { soundsAlike } from "../text/sound.js";
import { adjacentPairs, type Token, tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";
import { figuresAsked } from "./figures-asked.js";
import { continueTurn, type Turn, wholeQuestion } from "./follow-up.js";
import { subjectTerms, vietnameseTerms } from "./glossary.js";
import { withOffices } from "./heads.js";
import { withKnownNames } from "./known-names.js";
import { withLaoPersons } from "./lao-persons.js";
import { leansOnEarlier } from "./leaning.js";
import { capitalisedNames, foldedWords, type Name } from "./names.js";
import { numbersInWords } from "./number-words.js";
import { withPlacesPutRight } from "./place-misprints.js";
import { type PlacesRead, readPlaces, withPlaceInitials, withPlaceNames } from "./place-names.js";
import { findPlaces } from "./places.js";
import { readSide, type Side } from "./sides.js";
import { type AskedTimes, readTimes } from "./times.js";
import { readWanted, type Wanted } from "./wanted.js";

export type Language = "vi" | "en" | "lo";

/** A question as the search reads it. */
export interface Query extends AskedTimes {
  /** The question as it was understood, without the topic it takes from earlier ones. */
  readonly text: string;
  /** The question as it was typed, white space collapsed. */
  readonly typed: string;
  readonly language: Language;
  /** The reading, where a person should see it: a name, number or negation was read into it, or an earlier question. */
  readonly understood: string | null;
  /** What the embedding sees: the whole question, with what it takes from earlier ones and places as the articles spell them. */
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
  /** Single words of which no article knows any form; names, numbers and words that only hold a question together apart. */
  readonly unknownWords: readonly string[];
  /** Names that an article must hold to be evidence. */
  readonly names: readonly Name[];
  /** Figures it gives of what it asks about ("500 triệu đồng"); an article must hold them to be evidence. */
  readonly figures: readonly number[];
  /** The country whose side it asks about ("phía Lào", "bên Bình Phước"), else `null`. */
  readonly side: Side | null;
  readonly wanted: Wanted;
}

/** Earlier questions that are looked at. */
const MOST_TURNS = 6;

/**
 * Reads a question: shorthand written out, diacritics restored and typos mended from the words of the articles.
 * @param history the user's earlier questions, oldest first; a question that cannot be understood alone goes on with them
 */
export function readQuestion(question: string, counts: WordCounts, history: readonly string[] = []): Query {
  const earlier: Turn[] = [];
  for (const text of history.slice(-MOST_TURNS)) {
    if (!ASKS_NOTHING.test(fold(text))) earlier.push(readTurn(text, counts, earlier));
  }
  const typed = collapseSpace(question);
  const turn = readTurn(question, counts, earlier);
  const { language, clause, topic, wanted } = turn;
  const whole = wholeQuestion(turn);
  const asked = subject(clause, language, counts);
  const about = topic === null ? null : subject(topic, language, counts);
  const read = subject(whole, language, counts);
  const tokens = tokenize(read.text);
  const glossary = language === "vi" ? [] : vietnameseTerms(read.text, language);
  const own =
    language === "vi" ? tokens : tokens.filter((token) => isNameOrNumber(read.text, token, language));
  const terms = [...own, ...tokenize(glossary.join(". "))];
  const subjects = language === "vi" ? [] : tokenize(subjectTerms(read.text, language).join(". "));
  const followsUp = earlier.length > 0 && turn.followsUp;
  const unknown =
    language === "vi"
      ? unknownIn(asked.text, counts)
      : { terms: unknownForeign(clause, language, counts), words: [] };
  return {
    text: clause,
    typed,
    understood: understood(typed, whole, language, read, followsUp),
    language,
    embedded: read.text,
    followsUp,
    terms: [...terms, ...numbersInWords(read.text)],
    pairs:
      language === "vi"
        ? adjacentPairs(read.text, tokens)
        : glossary.flatMap((term) => adjacentPairs(term, tokenize(term))),
    content: unique([...own, ...subjects].filter((token) => !isFunctionWord(token.word))),
    unknown: unknown.terms,
    unknownWords: unknown.words,
    names: distinct([...asked.names, ...(about?.names ?? [])]),
    figures: figuresAsked(whole),
    side: readSide(clause, asked.mentions)?.side ?? null,
    ...readTimes(whole),
    wanted,
  };
}

/** A message among the earlier ones that asks nothing. */
const ASKS_NOTHING =
  /^\s*(?:\/\w+|(?:xin )?(?:chao|cam on|thank you|thanks|hello|hi|ok|oke|okay|vang|da|uh|um|tot|hay|duoc roi)(?:[\s,.!]+[\p{L}]+){0,3}|ສະບາຍດີ.*|ຂອບໃຈ.*|[^\p{L}\p{N}]*)[\s.!]*$/u;

interface ReadTurn extends Turn {
  readonly followsUp: boolean;
}

function readTurn(question: string, counts: WordCounts, earlier: readonly Turn[]): ReadTurn {
  const typed = cleanQuestion(question);
  const language = detectLanguage(typed);
  const text = asMeant(typed, language, counts);
  const { names, text: spelled } = subject(text, language, counts);
  // A thing that no article knows is a subject of its own.
  const isNew = language === "vi" && unknownIn(spelled, counts).terms.length > 0;
  const followsUp = earlier.length > 0 && !isNew && leansOnEarlier(text, language, names);
  if (followsUp) return { ...continueTurn(earlier, text, language), followsUp };
  return { language, topic: null, clause: text, wanted: readWanted(text, language), followsUp };
}

/** A question with the names of the articles; in Vietnamese its shorthand written out, its diacritics restored, its typos mended. */
function asMeant(asTyped: string, language: Language, counts: WordCounts): string {
  const typed = language === "lo" ? asTyped : withPlacesPutRight(asTyped, counts);
  const bare = !hasDiacritics(asTyped);
  if (language !== "vi") {
    const named = language === "lo" ? withLaoPersons(typed, counts.names()) : withAskingWords(typed);
    return withKnownNames(named, findPlaces(named), counts, true).text;
  }
  const whole = withPlaceInitials(withOffices(expandShorthand(typed)), counts);
  const places = bare ? withPlaceNames(whole, counts) : { text: whole, kept: laoPlaces(whole) };
  const { text, kept } = withKnownNames(places.text, places.kept, counts);
  return restore(text, withQuestionPhrases(counts), bare, kept).text;
}

/** Places whose Vietnamese spelling has no marks to restore. */
function laoPlaces(text: string): Range[] {
  return findPlaces(text).filter(({ place }) => place.country === "LA" && place.kind !== "country");
}

/** Neighbouring words that the articles hold neither of, and single ones, in whatever marks; names and numbers are none. */
function unknownIn(text: string, counts: WordCounts): { terms: string[]; words: string[] } {
  const tokens = tokenize(text);
  const places = findPlaces(text);
  const unknown = tokens.map(
    ({ word, folded, start }) =>
      !/\d/.test(word) &&
      !isFunctionWord(word) &&
      !SAYS_NOTHING.has(word) &&
      !GIVES.has(folded) &&
      !places.some((place) => place.start <= start && start < place.end) &&
      counts.count(word) === 0 &&
      counts.forms(folded).length === 0 &&
      !counts
        .names()
        .beginning(folded)
        .some((name) => soundsAlike(name.folded[0] ?? "", folded)),
  );
  const terms = tokens.flatMap((token, index) => {
    const left = tokens[index - 1];
    if (left === undefined || !unknown[index]) return [];
    // What is asked for itself ("khách sạn nào") must be known in both its words.
    const asked = tokens[index + 1]?.word === "nào" && !isFunctionWord(left.word);
    if (!asked && !unknown[index - 1]) return [];
    return [text.slice(left.start, token.end)];
  });
  const words = tokens.filter(({ start }, index) => unknown[index] && !/\p{Lu}/u.test(text.charAt(start)));
  return { terms, words: words.map(({ word }) => word) };
}

/** Words about the articles or the asking that are no part of what is asked. */
const SAYS_NOTHING = new Set(
  (
    "phần trăm nhắc cập đề gọi viết ghi nêu kèm gọn đủ ngắn nổi bật từng hôm sáp nhập cũ cộng tất riêng cụ nhỉ giùm giúp tư liệu phục vụ " +
    "mét hecta kilômét kilomet vuông khối chuẩn bị soạn trích dẫn kiểm tra xác minh đối chiếu bạn mình"
  ).split(" "),
);

/** Words for giving, folded: who gave how much of something is told with any of them. */
const GIVES = new Set("gui goi bieu ung ho vien tro quyen gop cung ung trao tang".split(" "));

/** The thing asked for or counted in another language, where the articles know no word for it. */
function unknownForeign(text: string, language: "en" | "lo", counts: WordCounts): string[] {
  if (language !== "en") return [];
  const asked =
    /\b(?:which|what|how many|how much) (?:(?:is|was|were|are) (?:the |their |its )?(?:total )?)?((?:[a-z-]+ ?){1,2})/.exec(
      text.toLowerCase(),
    )?.[1];
  if (asked === undefined) return [];
  // "Trade turnover" is a turnover.
  const head = vietnameseTerms(asked.trim().split(" ").at(-1) ?? "", language);
  const terms = head.length > 0 ? head : vietnameseTerms(asked, language);
  const known = terms.some((term) => {
    const words = tokenize(term).map(({ word }) => word);
    return words.every(
      (word, at) => (at === 0 ? counts.count(word) : counts.pair(words[at - 1] ?? "", word)) > 0,
    );
  });
  return terms.length === 0 || known ? [] : [asked.trim()];
}

/** What a question names, and its text with the places in the articles' spelling. */
function subject(
  text: string,
  language: Query["language"],
  counts: WordCounts,
): Pick<Query, "names"> & Pick<PlacesRead, "text" | "mentions"> {
  const places = readPlaces(text, counts);
  const inPlace = (name: Name): boolean =>
    places.mentions.some(({ start, end }) => {
      // "Đoàn Chăm-pa-xắc": the run of capitals ends inside a place written with hyphens.
      const at = text.lastIndexOf(name.text, start);
      if (at >= 0 && start < at + name.text.length && at + name.text.length < end) return true;
      const mention = foldedWords(text.slice(start, end)).join(" ");
      return (
        ` ${mention} `.includes(` ${foldedWords(name.text).join(" ")} `) ||
        foldedWords(name.text).join(" ").includes(mention)
      );
    });
  return {
    text: places.text,
    mentions: places.mentions,
    names: [
      ...places.names,
      ...capitalisedNames(text, language, (folded) =>
        counts
          .names()
          .beginning(folded)
          .some((name) => name.folded.length === 1 && name.folded[0] === folded),
      ).filter((name) => !inPlace(name)),
    ],
  };
}

/** The reading of a question for the person who asked, or `null` where it says nothing new. */
function understood(
  typed: string,
  text: string,
  language: Language,
  { mentions, names }: Pick<Query, "names"> & Pick<PlacesRead, "mentions">,
  followsUp: boolean,
): string | null {
  let shown = text;
  for (const { start, end } of mentions.toReversed()) {
    const name = text
      .slice(start, end)
      .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
    shown = shown.slice(0, start) + name + shown.slice(end);
  }
  shown = shown.charAt(0).toUpperCase() + shown.slice(1);
  if (followsUp) return shown.replace(/[?.!\s]+$/u, "");
  // In English and Lao texts the marks of a Vietnamese name say nothing new.
  const form = (token: Token): string => (language === "vi" ? token.word : token.folded);
  const written = new Set(tokenize(typed.normalize("NFC")).map(form));
  const isNew = (part: string): boolean => tokenize(part).some((token) => !written.has(form(token)));
  const named = mentions.some(({ start, end }) => isNew(text.slice(start, end)));
  const person = names.some((name) => name.place === undefined && isNew(name.text));
  const matters = tokenize(text).some(({ word }) => /^(không|chưa|\d+)$/u.test(word) && !written.has(word));
  return named || person || matters ? shown : null;
}

/** In a question of another language only what is written alike can match: numbers, and names in Latin letters. */
function isNameOrNumber(text: string, token: Token, language: "en" | "lo"): boolean {
  if (/^\d/.test(token.word)) return true;
  const raw = text.slice(token.start, token.end);
  if (!/\p{Script=Latin}/u.test(raw)) return false;
  return language === "lo" || (/^\p{Lu}/u.test(raw) && !isFunctionWord(token.word));
}

/** Each place or name once, where the question first names it. */
function distinct(names: readonly Name[]): Name[] {
  return [
    ...new Map(
      names.toReversed().map((name) => [name.place?.id ?? foldedWords(name.text).join(" "), name]),
    ).values(),
  ].toReversed();
}

function unique(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.word, token])).values()];
}
