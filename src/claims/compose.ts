// src/claims/compose.ts
import type { Quote, Source, Span, Statement } from "../answering/answer.js";
import { toSource } from "../answering/citations.js";
import { quoteAt } from "../answering/quotes.js";
import { composeStatement } from "../answering/statements.js";
import { blockAt, sentenceAround } from "../answering/surroundings.js";
import type { ParsedArticle } from "../article.js";
import type { Alignment } from "./align.js";
import type { NotedDifference } from "./claim-check.js";
import type { Finding } from "./slots/finding.js";

/** Numbers the articles that are quoted, over all parts of a text. */
export class ClaimSources {
  readonly #held = new Map<string, { article: ParsedArticle; n: number; quotes: Quote[] }>();

  cite(article: ParsedArticle, quotes: readonly Quote[]): number {
    const held = this.#held.get(article.articleId) ?? { article, n: this.#held.size + 1, quotes: [] };
    this.#held.set(article.articleId, held);
    for (const quote of quotes)
      if (!held.quotes.some(({ start, end }) => start === quote.start && end === quote.end))
        held.quotes.push(quote);
    return held.n;
  }

  get sources(): Source[] {
    return [...this.#held.values()].map(({ n, article, quotes }) => toSource(n, article, quotes));
  }
}

/**
 * The quotes of one piece of evidence: its sentence cut to what decides, and where that stands in another sentence, such as
 * who holds an office, that one too.
 * @param shown which findings are marked in bold
 */
export function statementsOf(
  { unit, findings }: Alignment,
  sources: ClaimSources,
  shown: (finding: Finding) => boolean,
): Statement[] {
  const { article } = unit;
  const spans = findings.flatMap(({ source }) => source ?? []);
  const marked = findings.filter(shown).flatMap(({ source }) => source ?? []);
  const apart = spans.filter((span) => span.end <= unit.sentence.start || unit.sentence.end <= span.start);
  const deciding = marked.length > 0 && marked.every((span) => apart.includes(span));
  const sentences = distinct([
    ...(deciding ? [] : [unit.sentence]),
    ...apart
      .filter((span) => marked.includes(span))
      .flatMap((span) => sentenceAround(article, span) ?? blockAt(article, span.start) ?? []),
  ]);
  return sentences.flatMap((sentence): Statement[] => {
    const inside = (span: Span): boolean => sentence.start <= span.start && span.end <= sentence.end;
    const keep = [...spans.filter(inside), ...(sentence === unit.sentence ? [firstWords(unit)] : [])];
    const composed = composeStatement(article, sentence, keep);
    if (composed.quotes.length === 0) return [];
    const n = sources.cite(article, composed.quotes);
    const highlights = marked
      .filter((span) => inside(span) && span.end - span.start < sentence.end - sentence.start)
      .flatMap((span) => composed.toStatement(span) ?? []);
    return [{ text: composed.text, citations: [n], highlights: merged(highlights) }];
  });
}

/** What is said otherwise, with the source's own words. */
export function differencesOf({ unit, findings }: Alignment, n: number): NotedDifference[] {
  return findings.flatMap(({ slot, state, claim, source }): NotedDifference[] => {
    if (state !== "other" || source === null) return [];
    // A name that differs is told with its office, where the claim gives one.
    if (findings.some((one) => one.slot === slot && one.claim !== claim && one.claim.endsWith(`: ${claim}`)))
      return [];
    const quote = quoteAt(unit.article, source);
    return quote === null ? [] : [{ slot, claim, source: quote.text, n }];
  });
}

/** The unit itself, so that a cut sentence shows the clause that was compared. */
function firstWords(unit: Span): Span {
  return { start: unit.start, end: unit.start + 1 };
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, at) => spans.findIndex((one) => one.start === span.start) === at);
}

/** Without overlap, in order. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < span.start) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}
