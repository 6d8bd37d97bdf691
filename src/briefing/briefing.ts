// src/briefing/briefing.ts
import type { Language, Source, Statement } from "../answering/answer.js";

/** The parts of a briefing in the order in which they are read. */
export type SectionKind = "timeline" | "people" | "figures" | "checks" | "commitments" | "differences";

/** A number with what is counted, in the words of the article: "hơn", "1.300", "lao động". */
export interface Figure {
  readonly text: string;
  readonly number: string;
  /** With its magnitude: "tỷ đồng". */
  readonly unit: string;
}

/** A line of a briefing: the article's words, and before them what the bot says of them. */
export interface BriefingStatement extends Statement {
  /** When and where, whose office, or what has become of it; lines of one label belong together. */
  readonly label: string;
  /** Paragraph of the article in which the quote stands, from 1. */
  readonly paragraph: number;
  readonly caption: boolean;
  /** The figures that it is shown for; empty outside the sections of figures. */
  readonly figures: readonly Figure[];
  /** The time that the figures belong to, in the article's words; `null` where it gives none. */
  readonly period: string | null;
}

export interface BriefingSection {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly statements: readonly BriefingStatement[];
}

/** What the articles tell of a topic, in nothing but quotes. Without sections they tell nothing of it. */
export interface Briefing {
  /** The topic as it was understood. */
  readonly topic: string;
  /** The topic in words of a heading. */
  readonly title: string;
  readonly language: Language;
  /** Days of the oldest and the newest source; `null` where no source is dated to the year. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** A few sentences of a model, each checked; absent without one. */
  readonly lead?: readonly Statement[];
  readonly sections: readonly BriefingSection[];
  /** Oldest first. */
  readonly sources: readonly Source[];
  /** What a reader may look for and the articles do not give, by a checklist of the kind of topic. */
  readonly notStated: readonly string[];
  /** Sentences from outside the articles, or about them. */
  readonly notes: readonly string[];
  /** Milliseconds it took. */
  readonly ms: number;
}

export interface BriefingRequest {
  readonly topic: string;
  /** ISO days, both included, of the articles' dates. */
  readonly from?: string;
  readonly to?: string;
  /** Only these articles, such as the new ones. */
  readonly articleIds?: readonly string[];
  /** Language of the words around the quotes; default: the topic's own. */
  readonly language?: Language;
}
