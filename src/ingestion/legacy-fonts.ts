// src/ingestion/legacy-fonts.ts
import { isMarkedSyllable } from "../text/syllables.js";

/** Vietnamese written for fonts of their own before Unicode: the letters are there only while the font is. */
export type LegacyFont = "TCVN3 (ABC)" | "VNI";

/** What TCVN3 fonts (.VnTime) show for the characters U+00A1 to U+00FE, in order; the table of TCVN 5712. */
const TCVN3 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ";
const TCVN3_FIRST = 0xa1;

/** What VNI fonts show: letters that stand for one, and signs behind a vowel that shape it or carry its tone. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI_SIGNS: Readonly<Record<string, string>> = {
  ...{ ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" },
  ...{
    â: "\u0302",
    á: "\u0302\u0301",
    à: "\u0302\u0300",
    å: "\u0302\u0309",
    ã: "\u0302\u0303",
    ä: "\u0302\u0323",
  },
  ...{
    ê: "\u0306",
    é: "\u0306\u0301",
    è: "\u0306\u0300",
    ú: "\u0306\u0309",
    ü: "\u0306\u0303",
    ë: "\u0306\u0323",
  },
};
const VNI_SYLLABLE_PART = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]/giu;

/** Fewer words with such characters are foreign words as likely. */
const LEAST_WORDS = 5;
/** Read by the right font, nearly all of them are Vietnamese syllables; in another language next to none. */
const SYLLABLES = 0.8;
/** Letters that only Unicode Vietnamese has. */
const UNICODE_VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu;
/** A text with more of them is Unicode, whatever its other words look like. */
const SOME_UNICODE = 0.1;
const WORD = /[\p{L}\u00a1-\u00fe]+/gu;
const BEYOND_ASCII = /[\u00a1-\u00fe]/;

/** The font that a text was written for; `null` for text that is Unicode already, or has too little to tell. */
export function legacyFontOf(text: string): LegacyFont | null {
  const all = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^a-z]/i.test(word));
  const unicode = all.filter((word) => UNICODE_VIETNAMESE.test(word)).length;
  if (unicode > all.length * SOME_UNICODE) return null;
  const words = markedWords(text);
  if (words.length < LEAST_WORDS) return null;
  const [best] = (["TCVN3 (ABC)", "VNI"] as const)
    .map((font) => ({ font, share: syllableShare(words, font) }))
    .toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= SYLLABLES ? best.font : null;
}

/** A text of that font as Unicode. Lines that are Unicode, or do not become Vietnamese, stay as they are. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  return text
    .split("\n")
    .map((line) => {
      const words = markedWords(line);
      const legacy = words.length > 0 && !UNICODE_VIETNAMESE.test(line) && syllableShare(words, font) >= 0.5;
      return legacy ? read(line, font) : line;
    })
    .join("\n");
}

/** Words that a font of its own would change; signs that stand alone (`©`, `£`) are signs in any text. */
function markedWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word) && /[a-z]/i.test(word));
}

function syllableShare(words: readonly string[], font: LegacyFont): number {
  return words.filter((word) => isMarkedSyllable(read(word, font).toLowerCase())).length / words.length;
}

function read(text: string, font: LegacyFont): string {
  if (font === "TCVN3 (ABC)") {
    const shown = text.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3.charAt(sign.charCodeAt(0) - TCVN3_FIRST));
    return shown.normalize("NFC");
  }
  const shown = text.replace(
    VNI_SYLLABLE_PART,
    (part, vowel: string | undefined, sign: string | undefined) => {
      if (vowel === undefined || sign === undefined) return asLetter(part);
      return asLetter(vowel) + (VNI_SIGNS[sign.toLowerCase()] ?? sign);
    },
  );
  return shown.normalize("NFC");
}

function asLetter(sign: string): string {
  const letter = VNI_LETTERS[sign.toLowerCase()];
  if (letter === undefined) return sign;
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}
