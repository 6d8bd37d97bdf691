// test/language-model/sets.ts
import { readFileSync } from "node:fs";

export const PLANTED = [
  "number",
  "date",
  "name",
  "role",
  "place",
  "unit",
  "negation",
  "modality",
  "invented-citation",
  "altered-quote",
  "added-fact",
] as const;

/** A statement as a language model would write it, and the passages it was given. */
export interface WrittenStatement {
  readonly id: string;
  readonly kind: string;
  readonly language: "vi" | "en" | "lo";
  readonly question: string;
  /** Whole sentences, by their UTF-16 offsets in the article's stored text. */
  readonly passages: readonly { readonly source: string; readonly start: number; readonly end: number }[];
  /** Citations count the passages from 1. */
  readonly statement: { readonly text: string; readonly citations: readonly number[] };
}

export interface PlantedError extends WrittenStatement {
  readonly kind: (typeof PLANTED)[number];
  /** What is wrong, for a person. */
  readonly error: string;
}

/** Two sets, by different people; the second was written when the gate stood. */
export const SETS = ["first", "second"] as const;
type Set = (typeof SETS)[number];

/** Each is wrong in one thing, given the passages that it cites. */
export function plantedErrors(set: Set = "first"): PlantedError[] {
  return read(set === "first" ? "planted-errors.jsonl" : "planted-errors.second.jsonl");
}

/** Each says no more than the passages that it cites. */
export function paraphrases(set: Set = "first"): WrittenStatement[] {
  return read(set === "first" ? "paraphrases.jsonl" : "paraphrases.second.jsonl");
}

function read<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}
