// src/text/confusions.ts

/** Beginnings of syllables that are spelled for one another because much of the country says them alike. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ["s", "x"],
  ["ch", "tr"],
  ["d", "gi", "r", "v"],
  ["l", "n"],
  ["ng", "ngh"],
  ["g", "gh"],
  ["c", "k", "q"],
];
/** Endings likewise. */
const ENDINGS: readonly (readonly string[])[] = [
  ["n", "ng"],
  ["c", "t"],
  ["i", "y"],
];

/** How else a folded syllable may be spelled by ear. */
export function confusions(folded: string): string[] {
  const others = new Set<string>();
  for (const group of BEGINNINGS) {
    for (const from of group.filter((beginning) => folded.startsWith(beginning)))
      for (const to of group) others.add(to + folded.slice(from.length));
  }
  for (const group of ENDINGS) {
    for (const from of group.filter((ending) => folded.endsWith(ending)))
      for (const to of group) others.add(folded.slice(0, folded.length - from.length) + to);
  }
  others.delete(folded);
  return [...others];
}

export function isConfusion(a: string, b: string): boolean {
  return confusions(a).includes(b);
}
