// src/ingestion/decode.ts
import { UserError } from "../errors.js";
import { fromLegacyFont, legacyFontOf } from "./legacy-fonts.js";

/** Text of a file, with a sentence when it had to be converted. */
export interface DecodedText {
  /** NFC, `\n` line ends, no byte order mark. */
  readonly text: string;
  readonly note: string | null;
}

/** Combining tone marks as windows-1258 writes them after the vowel. */
const TONE_AFTER_LETTER = /\p{L}[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Bytes to text: UTF-8, UTF-16 with or without a mark, else the Vietnamese or Western single-byte code page; text written for a
 * TCVN3 or VNI font becomes Unicode.
 * @throws UserError when the bytes are not text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null)
    return clean(new TextDecoder(utf16).decode(bytes), utf16 === "utf-16le" ? "UTF-16LE" : "UTF-16BE");
  if (looksBinary(bytes)) {
    throw new UserError(
      "This is a binary file, not text.",
      "Save the article as a UTF-8 text file.",
      "wrongKind",
    );
  }
  try {
    return clean(new TextDecoder("utf-8", { fatal: true }).decode(bytes), null);
  } catch {
    const vietnamese = new TextDecoder("windows-1258").decode(bytes);
    const western = new TextDecoder("windows-1252").decode(bytes);
    if (legacyFontOf(western) !== null) return clean(western, null);
    const tones = vietnamese.match(TONE_AFTER_LETTER)?.length ?? 0;
    const letters = vietnamese.match(/\p{L}/gu)?.length ?? 0;
    return tones > letters * 0.02
      ? clean(vietnamese, "windows-1258")
      : clean(western, "windows-1252 (Latin-1)");
  }
}

/** How far into a page its charset may be declared. */
const DECLARATION_BYTES = 4096;

/**
 * Bytes of a web page to text: by its byte order mark, UTF-8 where they are that, else the charset that the page declares,
 * else as {@link decodeText} guesses.
 * @throws UserError when the bytes are not text
 */
export function decodePage(bytes: Uint8Array): DecodedText {
  const declared = declaredCharset(bytes);
  if (declared === null || utf16Encoding(bytes) !== null || isUtf8(bytes)) return decodeText(bytes);
  return clean(new TextDecoder(declared).decode(bytes), declared);
}

/** The charset in the page's `<meta>` or XML declaration; `null` without one that is known, or for UTF-8. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  try {
    const { encoding } = new TextDecoder(label ?? "utf-8");
    // A page that could be searched for its declaration byte by byte is no UTF-16.
    return encoding.startsWith("utf-") ? null : encoding;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function clean(text: string, convertedFrom: string | null): DecodedText {
  // Composed first: letters and tone marks apart would pass for a legacy font's signs.
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  const font = legacyFontOf(lines);
  const from = [
    ...(convertedFrom === null ? [] : [convertedFrom]),
    ...(font === null ? [] : [`${font} font`]),
  ];
  return {
    text: (font === null ? lines : fromLegacyFont(lines, font)).normalize("NFC"),
    note: from.length === 0 ? null : `converted from ${from.join(", ")}`,
  };
}

/** By byte order mark, else by where the zero bytes of Latin letters stand. */
function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls > sample.length * 0.02;
}
