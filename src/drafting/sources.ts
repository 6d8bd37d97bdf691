// src/drafting/sources.ts
import type { Quote, Source, Statement } from "../answering/answer.js";
import { toSource } from "../answering/citations.js";
import { quoteAt } from "../answering/quotes.js";
import type { Unit } from "../claims/evidence-units.js";
import type { PassedSlot } from "./writing.js";

/** The sources that quotes have, and those that written statements add behind them. */
export class WrittenSources {
  readonly #sources: Source[];

  constructor(sources: readonly Source[]) {
    this.#sources = [...sources];
  }

  get all(): readonly Source[] {
    return this.#sources;
  }

  /** A statement with the numbers of what carries it, whose sentences become quotes of these sources. */
  statement({ drafted, units }: PassedSlot): Statement {
    const citations = [...new Set(units.map((unit) => this.#cite(unit)))];
    return { text: drafted.text, written: true, citations, highlights: [] };
  }

  #cite({ article, sentence }: Unit): number {
    // Whole sentences: what is left out of a quote might limit what it says.
    const quote = quoteAt(article, sentence);
    const quotes = quote === null ? [] : [quote];
    const at = this.#sources.findIndex(({ articleId }) => articleId === article.articleId);
    const known = this.#sources[at];
    if (known === undefined) {
      const n = Math.max(0, ...this.#sources.map((source) => source.n)) + 1;
      this.#sources.push(toSource(n, article, quotes));
      return n;
    }
    this.#sources[at] = { ...known, quotes: joined(known.quotes, quotes) };
    return known.n;
  }
}

/** Each stretch once: a quote inside another is left out. */
function joined(known: readonly Quote[], more: readonly Quote[]): Quote[] {
  const holds = (outer: Quote, inner: Quote): boolean => outer.start <= inner.start && inner.end <= outer.end;
  const fresh = more.filter((quote) => !known.some((other) => holds(other, quote)));
  return [...known.filter((quote) => !fresh.some((other) => holds(other, quote))), ...fresh];
}
