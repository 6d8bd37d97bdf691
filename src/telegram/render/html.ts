// src/telegram/render/html.ts
import type { Span } from "../../answering/answer.js";
import { automaticRanges } from "./automatic.js";

/** A message before it is sent: Telegram's HTML, rows of buttons under it, a file after it. */
export interface Reply {
  readonly html: string;
  readonly keyboard: readonly (readonly Button[])[];
  readonly file?: TextFile;
  /** Documents behind it. */
  readonly documents?: readonly DocumentFile[];
}

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly caption: string;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly caption?: string;
}

/** A button does something here, or copies a text. */
export type Button = { readonly text: string } & (
  | {
      /** At most 64 bytes. */
      readonly callback_data: string;
    }
  | {
      /** At most 256 characters. */
      readonly copy_text: { readonly text: string };
    }
);

/** A text that Telegram takes: half a character, which it refuses, becomes U+FFFD. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Makes any text safe inside Telegram's HTML, in text and in attribute values. */
export function escapeHtml(text: string): string {
  return wellFormed(text).replace(/[&<>"]/g, (character) => ENTITIES[character as keyof typeof ENTITIES]);
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

/**
 * Words of others, exactly as they are. What Telegram would make a mention, a command or a link of stands in `<code>`:
 * nothing else keeps it from doing so and leaves the text untouched.
 * @param spans in bold
 */
export function verbatim(text: string, spans: readonly Span[] = []): string {
  return marked(text, "b", spans);
}

/** In bold throughout. */
export function bold(text: string): string {
  return marked(text, "b", [{ start: 0, end: text.length }]);
}

export function italic(text: string): string {
  return marked(text, "i", [{ start: 0, end: text.length }]);
}

/** Code takes no other mark inside it, so a marked span is interrupted by it. */
function marked(raw: string, tag: "b" | "i", spans: readonly Span[]): string {
  const text = wellFormed(raw);
  const codes = automaticRanges(text);
  const borders = [0, text.length, ...[...codes, ...spans].flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(borders)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const holds = (ranges: readonly Span[], at: number): boolean =>
    ranges.some(({ start, end }) => start <= at && at < end);
  return joined(
    cuts.slice(0, -1).map((from, index) => ({
      text: text.slice(from, cuts[index + 1]),
      tag: holds(codes, from) ? "code" : holds(spans, from) ? tag : null,
    })),
  );
}

interface Piece {
  readonly text: string;
  readonly tag: "b" | "i" | "code" | null;
}

/** Neighbours with the same mark become one. A surrogate pair is never divided: its halves are one piece again. */
function joined(pieces: readonly Piece[]): string {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && (last.tag === piece.tag || halves(last.text, piece.text)))
      merged[merged.length - 1] = { text: last.text + piece.text, tag: last.tag };
    else merged.push(piece);
  }
  return merged
    .map(({ text, tag }) => (tag === null ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
    .join("");
}

/** Whether two texts end and begin with the halves of one character. */
function halves(before: string, after: string): boolean {
  return /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(after);
}

/** A link where `url` is one a person can open, the bare text otherwise. */
export function link(text: string, url: string | null): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : verbatim(text);
}

/** Whether Telegram keeps a link to it: http or https, to a host with a dot in its name. */
export function isWebAddress(url: string | null): url is string {
  return (
    url !== null &&
    /^https?:\/\/[^\s"<>]+$/i.test(url) &&
    URL.canParse(url) &&
    new URL(url).hostname.includes(".")
  );
}
