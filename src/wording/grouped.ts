// src/wording/grouped.ts

/** `6.000` of 6000: the digits of a count in threes, with the mark of the language between them. */
export function grouped(count: number, mark: "." | ","): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, mark);
}
