// src/drafting/drafted.ts

/** A sentence as a model wrote it, with the numbers of the passages that it gives for it. */
export interface Drafted {
  readonly text: string;
  readonly citations: readonly number[];
}
