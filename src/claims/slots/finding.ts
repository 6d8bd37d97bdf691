// src/claims/slots/finding.ts
import type { Span } from "../../answering/answer.js";

/** What a claim can say differently from a source. */
export type Slot =
  | "number"
  | "unit"
  | "bound"
  | "date"
  | "period"
  | "year"
  | "person"
  | "role"
  | "place"
  | "entity"
  | "direction"
  | "frequency"
  | "extent"
  | "stage"
  | "opposite"
  | "negation";

/** One thing that a claim says, held against a piece of evidence. */
export interface Finding {
  readonly slot: Slot;
  /** Said the same; said otherwise; not said there. */
  readonly state: "same" | "other" | "absent";
  /** The claim's words. */
  readonly claim: string;
  /** Where the source says it; UTF-16 offsets into the article's text. `null` where it does not. */
  readonly source: Span | null;
  /** How surely both speak of one thing, 0 to 1. */
  readonly closeness: number;
}
