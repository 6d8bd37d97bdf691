// src/text/invisible.ts

/**
 * Characters that nobody sees and a machine reads: zero width, direction marks, tags, variation selectors, fillers. White
 * space stays.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** A text without what nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Whether a text has characters in it that nobody sees. */
export function hasInvisible(text: string): boolean {
  return withoutInvisible(text) !== text;
}
