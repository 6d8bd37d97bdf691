// scripts/fit/claims/made-claims.ts
import type { ParsedArticle } from "#src/article.js";
import { PLACES } from "#src/search/names/places.data.js";
import { findPlaces, type Place, samePlace } from "#src/search/places.js";
import { splitSentences } from "#src/text/sentences.js";
import type { PublicQuestion } from "../public-sets.js";
import type { MadeClaim } from "./made-claim.js";
import { MUTATIONS, type Mutation } from "./mutations.js";
import { REWORDINGS, type Rewording } from "./rewording.js";
import { statementOf } from "./statements.js";

/** Longer sentences say more than one claim does, in UTF-16 units. */
const LONGEST = 240;
const SHORTEST = 40;

/** Statements of questions and their answers, in their order. */
export function questionClaims(questions: readonly PublicQuestion[]): MadeClaim[] {
  return questions.flatMap(({ id, language, question, answers, source }): MadeClaim[] => {
    const [answer] = answers;
    if (answer === undefined || language === "lo") return [];
    const text = statementOf(question, answer, language);
    return text === null ? [] : [{ id, text, language, source, answer, change: "none" }];
  });
}

/** The shorter sentences of articles as claims. */
export function sentenceClaims(articles: readonly ParsedArticle[]): MadeClaim[] {
  return articles.flatMap(({ text, blocks, source }) =>
    blocks
      .filter(({ kind }) => kind === "body" || kind === "caption")
      .flatMap((block) =>
        splitSentences(text.slice(block.start, block.end), block.start)
          .map(({ start, end }) => text.slice(start, end))
          .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST)
          .map((sentence, at): MadeClaim => {
            const id = `${source}:${block.start}:${at}`;
            return { id, text: sentence, language: "vi", source, answer: sentence, change: "none" };
          }),
      ),
  );
}

/** Diacritics can be left out of every claim; of so many claims they are left out of one. */
const BARE_EACH = 4;

/** Every claim said otherwise in one way, the ways taken in turn where a claim gives the occasion. */
export function reworded(claims: readonly MadeClaim[]): MadeClaim[] {
  const { bare, ...others } = REWORDINGS;
  const ways = Object.entries<Rewording>(others);
  return claims.map((claim, at) => {
    if (at % BARE_EACH === 0)
      return { ...claim, text: bare(claim.text) ?? claim.text, change: "no diacritics" };
    for (let turn = 0; turn < ways.length; turn++) {
      const [name, way] = ways[(at + turn) % ways.length] ?? [];
      const text = way?.(claim.text) ?? null;
      if (text !== null && name !== undefined) return { ...claim, text, change: name };
    }
    return claim;
  });
}

/** Every claim with one thing changed: the number, date and unit taken in turn, and where there is none a negation. */
export function mutated(claims: readonly MadeClaim[]): MadeClaim[] {
  const { negation, ...figures } = MUTATIONS;
  const kinds = Object.entries<Mutation>(figures);
  return claims.flatMap((claim, at): MadeClaim[] => {
    for (let turn = 0; turn < kinds.length; turn++) {
      const [name, mutate] = kinds[(at + turn) % kinds.length] ?? [];
      const text = mutate?.(claim.text) ?? null;
      if (text !== null && name !== undefined) return [{ ...claim, text, change: name }];
    }
    const denied = negation(claim.text);
    if (denied !== null) return [{ ...claim, text: denied, change: "negation" }];
    return [];
  });
}

/** Claims of one province told of another that no article names: each with so many others. */
const OTHERS_EACH = 8;

export function claimsElsewhere(
  claims: readonly MadeClaim[],
  articles: readonly ParsedArticle[],
): MadeClaim[] {
  const named = articles.flatMap(({ text }) => findPlaces(text));
  const others = PLACES.filter(
    (place) =>
      place.kind !== "country" &&
      place.until === undefined &&
      place.mergedFrom === undefined &&
      !named.some((mention) => samePlace(mention.place, place)),
  );
  return claims.flatMap((claim, at) => {
    const mentions = findPlaces(claim.text).filter(({ place }) => place.kind !== "country");
    const [subject] = mentions;
    if (subject === undefined) return [];
    const ofCountry = others.filter(({ country }) => country === subject.place.country);
    return Array.from({ length: OTHERS_EACH }, (_, turn): MadeClaim => {
      const other = ofCountry[(at * OTHERS_EACH + turn) % ofCountry.length];
      return { ...claim, text: replaced(claim.text, subject.place, other), change: "other place" };
    });
  });
}

function replaced(text: string, place: Place, other: Place | undefined): string {
  let written = text;
  for (const mention of findPlaces(text).toReversed())
    if (samePlace(mention.place, place))
      written = `${written.slice(0, mention.start)}${other?.names.vi[0] ?? ""}${written.slice(mention.end)}`;
  return written;
}
