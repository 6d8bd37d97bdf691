// src/telegram/split.ts

/** Telegram refuses more: UTF-16 units of visible text, bytes of the HTML that carries it. */
export interface Limits {
  readonly units: number;
  readonly bytes: number;
}

export const MESSAGE_LIMITS: Limits = { units: 4096, bytes: 30_000 };

/** A tag, or one character of text as it is written (`&amp;`) and as it is seen (`&`). */
type Token =
  | { readonly kind: "open" | "close"; readonly html: string }
  | { readonly kind: "character"; readonly html: string; readonly seen: string };

const TOKEN = /<(\/?)[^>]*>|&(?:lt|gt|amp|quot);|./gsu;
const SEEN: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

/**
 * Cuts HTML of {@link escapeHtml}'s kind into messages within the limits. A cut falls after a line, else after a sentence,
 * a word, a grapheme; tags open at a cut are closed before it and opened again after it. The visible texts joined are the whole.
 */
export function splitHtml(html: string, limits: Limits = MESSAGE_LIMITS): string[] {
  const tokens = tokensOf(html);
  const text = seenIn(tokens);
  if (tokens.length > 0 && text.length <= limits.units && byteLength(html) <= limits.bytes) return [html];
  const messages: string[] = [];
  let stack: string[] = [];
  let next = 0;
  let position = 0;
  while (next < tokens.length) {
    const borders = bordersOf(text, position, limits.units);
    const cut = cutAfter(tokens, next, position, stack, borders, limits);
    const part = tokens.slice(next, cut.token);
    const opened = stack.join("");
    stack = openAfter(stack, part);
    messages.push(opened + part.map((token) => token.html).join("") + closing(stack));
    next = cut.token;
    position = cut.position;
  }
  return messages;
}

/** The text as a reader sees it. */
export function visibleText(html: string): string {
  return seenIn(tokensOf(html));
}

function seenIn(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "character" ? token.seen : "")).join("");
}

function tokensOf(html: string): Token[] {
  return Array.from(html.matchAll(TOKEN), ([text, slash]): Token => {
    if (slash !== undefined) return { kind: slash === "" ? "open" : "close", html: text };
    return { kind: "character", html: text, seen: SEEN[text] ?? text };
  });
}

/** So many units behind the furthest cut show whether a grapheme ends there. */
const BEYOND = 100;

/**
 * How good a cut is at each offset that one message from `start` can reach; offsets inside a grapheme are missing.
 * A segmenter copies its whole text for every segment, so it is never given more than a message.
 */
function bordersOf(text: string, start: number, units: number): ReadonlyMap<number, number> {
  const window = text.slice(start, start + units + BEYOND);
  const ranks = new Map<number, number>();
  for (const { index } of GRAPHEMES.segment(window)) {
    const before = window[index - 1];
    ranks.set(start + index, before === "\n" ? RANKS.line : before === " " ? RANKS.word : RANKS.grapheme);
  }
  for (const { index } of SENTENCES.segment(window)) {
    if ((ranks.get(start + index) ?? RANKS.line) < RANKS.sentence) ranks.set(start + index, RANKS.sentence);
  }
  if (start + window.length === text.length) ranks.set(text.length, RANKS.line);
  return ranks;
}

const GRAPHEMES = new Intl.Segmenter("vi", { granularity: "grapheme" });
const SENTENCES = new Intl.Segmenter("vi", { granularity: "sentence" });

const RANKS = { codePoint: 0, grapheme: 1, word: 2, sentence: 3, line: 4 } as const;

interface Cut {
  /** Index of the first token after the cut. */
  readonly token: number;
  /** Offset of the cut in the visible text. */
  readonly position: number;
}

interface RankedCut extends Cut {
  readonly rank: number;
}

/** The best cut that keeps within the limits; a sentence border counts only where the message is at least half full. */
function cutAfter(
  tokens: readonly Token[],
  from: number,
  start: number,
  stack: readonly string[],
  borders: ReadonlyMap<number, number>,
  limits: Limits,
): Cut {
  const open = [...stack];
  let bytes = byteLength(open.join(""));
  let closingBytes = byteLength(closing(open));
  let position = start;
  let best = null as RankedCut | null;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    bytes += byteLength(token.html);
    if (token.kind === "open") open.push(token.html);
    if (token.kind === "close") open.pop();
    if (token.kind === "character") position += token.seen.length;
    else closingBytes = byteLength(closing(open));
    const fits = position - start <= limits.units && bytes + closingBytes <= limits.bytes;
    if (!fits && best !== null) return best;
    if (token.kind !== "character") {
      // Tags that close just after a border belong before the cut.
      if (token.kind === "close" && best?.position === position)
        best = { position, rank: best.rank, token: i + 1 };
      continue;
    }
    const known = borders.get(position) ?? RANKS.codePoint;
    const early = (position - start) * 2 < limits.units && bytes * 2 < limits.bytes;
    const rank: number = early ? Math.min(known, RANKS.grapheme) : known;
    if (best === null || rank >= best.rank) best = { token: i + 1, position, rank };
  }
  return { token: tokens.length, position };
}

function openAfter(stack: readonly string[], tokens: readonly Token[]): string[] {
  const open = [...stack];
  for (const token of tokens) {
    if (token.kind === "open") open.push(token.html);
    if (token.kind === "close") open.pop();
  }
  return open;
}

/** `</i></b>` for `<b>`, `<i>`. */
function closing(open: readonly string[]): string {
  return open
    .map((tag) => `</${/^<([a-z-]+)/.exec(tag)?.[1]}>`)
    .reverse()
    .join("");
}

const byteLength = (text: string): number => Buffer.byteLength(text);
