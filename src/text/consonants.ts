// src/text/consonants.ts
import { fold } from "./fold.js";

/** The consonants of a romanised name; those that one romanisation writes for another as one. */
export function latinConsonants(name: string): string {
  return fold(name)
    .replaceAll("ph", "f")
    .replace(/[xz]/g, "s")
    .replace(/[cqg]/g, "k")
    .replaceAll("w", "v")
    .replaceAll("d", "t")
    .replaceAll("b", "p")
    .replace(/[aeiouyh\s-]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** Lao consonants as {@link latinConsonants} writes the letters that romanise them; those that fall away there are missing. */
const LAO = new Map(
  Object.entries({
    ...{ k: "ກຂຄຈ", nk: "ງ", s: "ສຊ", t: "ດຕຖທ", n: "ນໜ", p: "ບປ", f: "ຜພຝຟ" },
    ...{ m: "ມໝ\u0eb3", r: "ຣ", l: "ລ", v: "ວ" },
  }).flatMap(([latin, signs]) => [...signs].map((sign) => [sign, latin] as const)),
);

/** A name found at the beginning of Lao text. */
export interface LaoMatch {
  readonly name: string;
  /** UTF-16 units of the Lao text that write it. */
  readonly length: number;
}

/** Fewer consonants sound alike by more than chance. */
const TELLING = 4;
/** What may not follow a name's last consonant: a sign of its syllable. */
const SIGN = /[\u0eb0-\u0ebc\u0ec8-\u0ecd\u0ebd]/u;

/** The longest of some romanised names, or its first word, that a Lao text begins with by its consonants; `null` for none. */
export function laoNameAt(text: string, names: readonly string[]): LaoMatch | null {
  let best: (LaoMatch & { readonly consonants: number }) | null = null;
  for (const name of names) {
    for (const form of new Set([name, name.split(" ")[0] ?? name])) {
      const wanted = latinConsonants(form);
      if (wanted.length < TELLING || (best !== null && wanted.length <= best.consonants)) continue;
      const length = lengthOf(text, wanted);
      if (length !== null) best = { name, length, consonants: wanted.length };
    }
  }
  return best;
}

/** How much of a Lao text writes some consonants; `null` where it begins with others. */
function lengthOf(text: string, wanted: string): number | null {
  let written = "";
  for (let at = 0; at < text.length; at += 1) {
    const letters = LAO.get(text.charAt(at)) ?? "";
    written = `${written}${letters}`.replace(/(.)\1+/g, "$1");
    if (!wanted.startsWith(written)) return null;
    if (written !== wanted) continue;
    let end = at + 1;
    while (SIGN.test(text.charAt(end))) end += 1;
    return end;
  }
  return null;
}
