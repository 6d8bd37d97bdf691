// src/text/keyboard.ts
import { unifyTonePlacement } from "./fold.js";

const TONE_OF: Readonly<Record<string, string>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
  1: "\u0301",
  2: "\u0300",
  3: "\u0309",
  4: "\u0303",
  5: "\u0323",
};
const SHAPES: Readonly<Record<string, string>> = { aw: "ă", ow: "ơ", uw: "ư", aa: "â", ee: "ê", oo: "ô" };
const VNI_SHAPES: Readonly<Record<string, string>> = {
  a6: "â",
  e6: "ê",
  o6: "ô",
  o7: "ơ",
  u7: "ư",
  a8: "ă",
  d9: "đ",
};
const VOWEL = "aăâeêioôơuưy";
const SYLLABLE = new RegExp(
  `^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?([${VOWEL}]{1,3})(ch|ng|nh|[cmnpt])?$`,
  "u",
);
const STOPPED = /(?:ch|[cpt])$/;
const ON_STOPPED = ["", "\u0301", "\u0323"];

/**
 * What the keys of a word were meant to give where Telex or VNI was switched off (`tinhr`, `dduowcj`, `bong63`), or `null`
 * where it has no such keys or they give no Vietnamese syllable.
 * @param word lower case, NFC
 */
export function meantByKeys(word: string): string | null {
  return byTelex(word) ?? byVni(word);
}

/** Whether a word in small letters without marks may be a Vietnamese syllable. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

function byTelex(word: string): string | null {
  if (!/^[a-zăâđêôơư]+$/u.test(word)) return null;
  let letters = word.startsWith("dd") ? `đ${word.slice(2)}` : word;
  const tones: string[] = [];
  letters = letters.replace(/(?<=[aăâeêioôơuưy].*)[sfrxj]/gu, (key) => {
    tones.push(TONE_OF[key] ?? "");
    return "";
  });
  letters = letters.replace(/aa|ee|oo/g, (pair) => SHAPES[pair] ?? pair);
  // "w" turns what stands before it, also from the end of the word: truongw → trương.
  letters = letters.replace(/uow|uo(?=[a-z]*w)/, "ươ");
  letters = letters.replace(/[aou]w/g, (pair) => SHAPES[pair] ?? pair);
  letters = /[ăơư]/u.test(letters) ? letters.replaceAll("w", "") : bent(letters);
  return letters === word ? null : syllable(letters, tones);
}

/** With a "w" at the end taken back to the vowel it turns. */
function bent(letters: string): string {
  const turned = /^(.*)([aou])([^aouw]*)w$/u.exec(letters);
  if (turned === null) return letters;
  const [, before = "", vowel = "", after = ""] = turned;
  return before + (SHAPES[`${vowel}w`] ?? vowel) + after;
}

function byVni(word: string): string | null {
  if (!/^[a-zăâđêôơư]+[a-z1-9]*[1-9]/u.test(word)) return null;
  const tones: string[] = [];
  let letters = word.replace(/(?<=[aăâeêioôơuưy].*)[1-5]/gu, (key) => {
    tones.push(TONE_OF[key] ?? "");
    return "";
  });
  letters = letters.replace(/^d(.*)9/u, "đ$1");
  letters = letters.replace(/uo([a-z]*)7/, "ươ$1").replace(/u7o7?/, "ươ");
  letters = letters.replace(
    /([aeou])([a-z]*)([678])/gu,
    (whole, vowel: string, between: string, key: string) => {
      const shaped = VNI_SHAPES[vowel + key];
      return shaped === undefined ? whole : shaped + between;
    },
  );
  return syllable(letters, tones);
}

function syllable(letters: string, tones: readonly string[]): string | null {
  const parts = SYLLABLE.exec(letters);
  if (parts === null || tones.length > 1) return null;
  const [, onset = "", rhyme = "", coda = ""] = parts;
  const [tone = ""] = tones;
  if (STOPPED.test(coda) && !ON_STOPPED.includes(tone)) return null;
  return unifyTonePlacement(onset + withTone(rhyme, tone, coda !== "") + coda).normalize("NFC");
}

/** The tone stands on the vowel that has a shape of its own, else on the last before a consonant, else on the last but one. */
function withTone(rhyme: string, tone: string, closed: boolean): string {
  const shaped = [...rhyme].findLastIndex((vowel) => "ăâêôơư".includes(vowel));
  const plain = closed ? rhyme.length - 1 : Math.max(0, rhyme.length - 2);
  const at = shaped >= 0 ? shaped : plain;
  return `${rhyme.slice(0, at)}${rhyme.charAt(at)}${tone}${rhyme.slice(at + 1)}`;
}
