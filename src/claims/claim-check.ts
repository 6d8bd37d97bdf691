// src/claims/claim-check.ts
import type { AsOf, Language, Source, Statement } from "../answering/answer.js";
import type { Slot } from "./slots/finding.js";
import type { Difference, VerdictKind } from "./verdict.js";

/** What differs, with what it is of and the source that says otherwise. */
export interface NotedDifference extends Difference {
  readonly slot: Slot;
  /** Number of the source. */
  readonly n: number;
}

/** One part of a text with what the articles say of it, for showing. */
export interface CheckedPart {
  readonly verdict: VerdictKind;
  readonly claim: string;
  /** Why a part is not checkable; `null` for a claim. */
  readonly setAside: "opinion" | "question" | null;
  /** The quotes that decide; for `not_found` the nearest one, if any comes near. */
  readonly statements: readonly Statement[];
  readonly differences: readonly NotedDifference[];
  /** Sentences about places that are not from the articles, and about what they say differently among themselves. */
  readonly notes: readonly string[];
}

/** A text held against the articles. */
export interface ClaimCheck {
  readonly verdict: VerdictKind;
  readonly language: Language;
  readonly claim: string;
  /** At least one. */
  readonly parts: readonly CheckedPart[];
  /** How many further parts the text has that were not looked at. */
  readonly unchecked: number;
  /** Of all parts, numbered in order of appearance. */
  readonly sources: readonly Source[];
  /** How many articles it was held against. */
  readonly articles: number;
  /** "Searched n articles, …" */
  readonly searched: string;
  readonly asOf: AsOf | null;
  /** Milliseconds it took. */
  readonly ms: number;
}
