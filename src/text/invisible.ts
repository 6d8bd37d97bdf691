// src/text/invisible.ts

/**
 * Characters that nobody sees and a machine reads: zero width, direction marks, tags, variation selectors, fillers. White
 * space stays.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u061c\u17b4\u17b5\u2028\u2029\ufff9-\ufffb]/gu;

/** A text without what nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}
