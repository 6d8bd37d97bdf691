// src/claims/verdict.ts
import type { Source } from "../answering/answer.js";

/** What the articles say of a claim; `mixed`: they differ among themselves. None of these is "true" or "false". */
export type VerdictKind =
  | "supported"
  | "contradicted"
  | "mixed"
  | "not_found"
  | "uncertain"
  /** An opinion or a question. */
  | "not_checkable";

/** What is said otherwise: the words of the claim, and those of the source. */
export interface Difference {
  readonly claim: string;
  readonly source: string;
}

/** A claim held against the articles. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly claim: string;
  /** Sentences for a person, in the language of the claim. */
  readonly explanation: string;
  readonly differences: readonly Difference[];
  /** Those that decide, or for `not_found` the nearest one. */
  readonly sources: readonly Source[];
  /** The claims of a text with several; empty for a single claim. */
  readonly parts: readonly Verdict[];
  /** Milliseconds it took. */
  readonly ms: number;
}

/**
 * The verdict on a text with several claims. What cannot be checked does not count; a part that is uncertain keeps the whole
 * from being supported.
 */
export function wholeVerdict(parts: readonly VerdictKind[]): VerdictKind {
  const checkable = parts.filter((part) => part !== "not_checkable");
  if (checkable.length === 0) return "not_checkable";
  if (checkable.includes("contradicted")) return "contradicted";
  if (checkable.includes("mixed")) return "mixed";
  if (checkable.every((part) => part === "supported")) return "supported";
  return checkable.every((part) => part === "uncertain") ? "uncertain" : "not_found";
}
