// src/drafting/without-orders.ts
// What an article says to a machine is nothing that a person asked for: where a model writes, it is not quoted either.
import type { Answer, Source, Statement } from "../answering/answer.js";
import { plainText } from "../answering/citations.js";
import type { CheckedPart, ClaimCheck } from "../claims/claim-check.js";
import type { ArticleStore } from "../store/articles.js";
import { splitSentences } from "../text/sentences.js";
import { wordingIn } from "../wording/wording.js";
import { ADDRESS, speaksToMachine } from "./machine-talk.js";

/** An answer without quotes, titles and readings that speak to a machine or give an address that is not the source's. */
export function answerWithoutOrders(answer: Answer, articles: ArticleStore): Answer {
  const statements = answer.statements.filter(({ text }) => !isOrder(text));
  const sources = cleaned(answer.sources, articles);
  const nearest = answer.nearest.filter(({ title, opening }) => !isOrder(title ?? opening));
  const understoodAs =
    answer.understoodAs !== null && isOrder(answer.understoodAs) ? null : answer.understoodAs;
  const wording = wordingIn(answer.language);
  const isNear = answer.kind === "abstained" && answer.sources.length > 0;
  const lost =
    answer.kind === "answered"
      ? statements.length === 0
      : isNear && sources.every(({ quotes }) => quotes.length === 0);
  const rest = lost
    ? {
        kind: "abstained" as const,
        ...{ statements: [], sources: [], lead: null, asOf: null },
        reason: answer.reason ?? ("no_evidence" as const),
        // The first note says that something is near.
        notes: [wording.notFound, ...(isNear ? answer.notes.slice(1) : [])],
      }
    : { statements, sources, notes: answer.notes.filter((note) => !isOrder(note)) };
  const clean = { ...answer, ...rest, nearest, understoodAs };
  return { ...clean, text: plainText(wording, clean) };
}

/** The same of a check of claims. */
export function checkWithoutOrders(check: ClaimCheck, articles: ArticleStore): ClaimCheck {
  const parts = check.parts.map(
    (part): CheckedPart => ({
      ...part,
      statements: part.statements.filter(({ text }: Statement) => !isOrder(text)),
    }),
  );
  return { ...check, parts, sources: cleaned(check.sources, articles) };
}

function isOrder(text: string): boolean {
  return speaksToMachine(text) || ADDRESS.test(text);
}

function cleaned(sources: readonly Source[], articles: ArticleStore): Source[] {
  return sources.map((source) => ({
    ...source,
    title: source.title !== null && isOrder(source.title) ? null : source.title,
    opening: isOrder(source.opening) ? firstSentence(source, articles) : source.opening,
    byline: source.byline !== null && isOrder(source.byline) ? null : source.byline,
    quotes: source.quotes.filter(({ text }) => !isOrder(text)),
  }));
}

/** Words of an opening. */
const OPENING = 12;

function firstSentence({ articleId }: Source, articles: ArticleStore): string {
  const text = articles.get(articleId)?.text ?? "";
  const sentence = splitSentences(text).find(({ start, end }) => !isOrder(text.slice(start, end)));
  return sentence === undefined
    ? ""
    : text.slice(sentence.start, sentence.end).split(/\s+/u).slice(0, OPENING).join(" ");
}
