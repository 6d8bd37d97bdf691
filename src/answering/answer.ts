// src/answering/answer.ts
import type { DateOrigin } from "../article.js";

/** Language of the question and of the words around the quotes. */
export type Language = "vi" | "en" | "lo";

/** Why there is no answer. */
export type AbstentionReason = "no_evidence" | "out_of_scope" | "not_a_question" | "ambiguous";

/** `[start, end)` in UTF-16 offsets of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A slice of an article: `text` is exactly `article.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

/** A sentence that answers: one verbatim slice, or several joined by ` […] `; or one that a model wrote. */
export interface Statement {
  readonly text: string;
  /** Written by a model and checked: no quote. The quotes it rests on are those of its sources. */
  readonly written?: true;
  /** Numbers of the sources that hold it. */
  readonly citations: readonly number[];
  /** The answering spans, offsets into `text`. */
  readonly highlights: readonly Span[];
}

/** A numbered article with the quotes taken from it. */
export interface Source {
  readonly n: number;
  readonly source: string;
  readonly articleId: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly publishedAtOrigin: DateOrigin;
  readonly eventDate: string | null;
  readonly eventDateOrigin: DateOrigin;
  readonly quotes: readonly Quote[];
}

/** Date of the newest source used. */
export interface AsOf {
  readonly date: string;
  readonly kind: "published" | "event";
  readonly origin: DateOrigin;
}

/** An article near the question, for an abstention. */
export interface NearArticle {
  readonly articleId: string;
  readonly source: string;
  readonly title: string | null;
  readonly opening: string;
}

/** The reply to a question. An abstention has no statements and a reason. */
export interface Answer {
  readonly kind: "answered" | "abstained";
  readonly language: Language;
  /** How the question was read, where that differs from what was typed. */
  readonly understoodAs: string | null;
  /** The answering span by itself, for a reader who cannot read the quotes (`Date: “14.1” [1]`); else `null`. */
  readonly lead: string | null;
  /** Plain text for a terminal: statements with `[n]`, notes, then the sources. */
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  /** Sentences from outside the articles, or about them. */
  readonly notes: readonly string[];
  readonly nearest: readonly NearArticle[];
  readonly reason: AbstentionReason | null;
  readonly asOf: AsOf | null;
  /** Milliseconds the answer took. */
  readonly ms: number;
}
