// scripts/fit/claims/made-claim.ts

/** A claim that the script made of what a set says. */
export interface MadeClaim {
  readonly id: string;
  readonly text: string;
  readonly language: "vi" | "en";
  /** The file that it was made from. */
  readonly source: string;
  /** What that file says of it, for finding the sentence again. */
  readonly answer: string;
  /** How it was reworded or mutated. */
  readonly change: string;
}
