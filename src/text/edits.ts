// src/text/edits.ts

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * All words one insertion, deletion, change or swap of neighbours away from a folded one, in order; some hundred for a
 * word of usual length, so that looking each up costs the same however many words there are.
 */
export function editsOf(word: string): string[] {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) edits.add(before + letter + after);
    if (after === "") continue;
    for (const letter of LETTERS) edits.add(before + letter + after.slice(1));
    edits.add(before + after.slice(1));
    if (after.length > 1) edits.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  edits.delete(word);
  return [...edits].sort();
}

/** Whether two folded words are one insertion, deletion, change or swap of neighbours apart. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [left, right] = difference(a, b);
  if (left.length <= 1 && right.length <= 1) return true;
  return isSwap(left, right);
}

/** Whether one is the other with two neighbours swapped or a letter doubled: the likeliest slips. */
export function isLightSlip(a: string, b: string): boolean {
  const [left, right] = difference(a, b);
  if (isSwap(left, right)) return true;
  const [longer, extra] = a.length > b.length ? [a, left] : [b, right];
  return left.length + right.length === 1 && longer.includes(extra + extra);
}

function isSwap(left: string, right: string): boolean {
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** What is left of two words without their common beginning and ending. */
function difference(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
