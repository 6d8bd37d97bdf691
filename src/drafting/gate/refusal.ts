// src/drafting/gate/refusal.ts

/** What a statement says that its passages do not. */
export type RefusalKind =
  | "citation"
  | "address"
  | "prompt"
  | "language"
  | "quotation"
  | "unrelated"
  | "number"
  | "time"
  | "name"
  | "office"
  | "direction"
  | "opposite"
  | "extent"
  | "negation"
  | "stage"
  | "content";

/** Why a statement is not shown. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** The words of the statement that it is about; the whole where it is about all. */
  readonly words: string;
}
