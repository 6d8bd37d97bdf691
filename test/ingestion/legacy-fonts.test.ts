// test/ingestion/legacy-fonts.test.ts
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "#src/ingestion/decode.js";
import { fromLegacyFont, type LegacyFont, legacyFontOf } from "#src/ingestion/legacy-fonts.js";

// The way back, written apart from the tables under test: how people typed these letters.
const VNI: Record<string, string> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const CIRCUMFLEX: Record<string, string> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const BREVE: Record<string, string> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const I: Record<string, string> = {
  "\u0301": "í",
  "\u0300": "ì",
  "\u0309": "æ",
  "\u0303": "ó",
  "\u0323": "ò",
};
const TCVN_ROWS =
  "ă¨ â© êª ô« ơ¬ ư\u00ad đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä " +
  "ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§";
const TCVN = new Map(TCVN_ROWS.split(" ").map((row) => [row.charAt(0), row.charAt(1)]));

function write(text: string, font: LegacyFont): string {
  return [...text.normalize("NFC")]
    .map((letter) => (font === "VNI" ? vni(letter) : (TCVN.get(letter) ?? letter)))
    .join("");
}

function vni(letter: string): string {
  if (letter !== letter.toLowerCase()) return vni(letter.toLowerCase()).toUpperCase();
  const [base = "", ...marks] = letter.normalize("NFD");
  const tone = marks.find((mark) => mark in VNI) ?? "";
  if (letter === "đ") return "ñ";
  if (base === "i" && tone !== "") return I[tone] ?? "";
  if (base === "y" && tone === "\u0323") return "î";
  if (marks.includes("\u0302")) return base + (CIRCUMFLEX[tone] ?? "");
  if (marks.includes("\u0306")) return base + (BREVE[tone] ?? "");
  if (marks.includes("\u031b")) return (base === "o" ? "ô" : "ö") + (VNI[tone] ?? "");
  return base + (VNI[tone] ?? (marks.length === 0 ? "" : marks.join("")));
}

/** Capitals with a tone share a code with their small letters in TCVN3: another font showed them. */
const smallTones = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) =>
    TCVN.has(letter) || /^[A-Z]$/.test(letter) ? letter : letter.toLowerCase(),
  );

const CORPUS = readdirSync("corpus")
  .filter((file) => /^\d.*\.txt$/.test(file))
  .map((file) =>
    readFileSync(`corpus/${file}`, "utf8")
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}\s.,;:!?()/%-]/gu, ""),
  );
const FONTS: LegacyFont[] = ["VNI", "TCVN3 (ABC)"];

describe.each(FONTS)("%s", (font) => {
  const unicode = (text: string): string => (font === "VNI" ? text : smallTones(text));

  it.each(CORPUS.map((text, at) => [at, text] as const))(
    "is found and turned into Unicode: article %i",
    (_, text) => {
      const written = write(unicode(text), font);
      expect(written).not.toBe(text);
      expect(legacyFontOf(written)).toBe(font);
      expect(fromLegacyFont(written, font)).toBe(unicode(text));
    },
  );

  it("is read from bytes of a Western code page", () => {
    const text = unicode(CORPUS[0] ?? "");
    expect(decodeText(Buffer.from(write(text, font), "latin1"))).toEqual({
      text,
      note: `converted from ${font} font`,
    });
  });

  it("gives back whatever syllables are written in it", () => {
    const syllables = [...new Set(CORPUS.join(" ").match(/\p{L}+/gu) ?? [])].map(unicode);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 40, maxLength: 80 }), (words) => {
        const text = words.join(" ");
        const written = write(text, font);
        fc.pre(legacyFontOf(written) === font);
        expect(fromLegacyFont(written, font)).toBe(text);
      }),
    );
  });
});

describe("legacyFontOf", () => {
  it.each(CORPUS)("leaves Unicode Vietnamese alone", (text) => expect(legacyFontOf(text)).toBeNull());

  it.each([
    "L'été dernier à Besançon, où les élèves étaient très âgés, la forêt brûlée près de la façade a été déjà visitée.",
    "Für die Größe der Männer wäre es schöner, wenn sie möglichst früh über München hätten fahren können, natürlich.",
    "El año pasado, según el señor Ibáñez, también llegó más lluvia a la región de Aragón y a Cádiz, así como a León.",
    "© 2024 · £23.99 · ® · 25 °C · § 5 · « texte » · ½ · plain English words that have no signs of their own at all.",
  ])("leaves other languages alone: %s", (text) => expect(legacyFontOf(text)).toBeNull());
});
