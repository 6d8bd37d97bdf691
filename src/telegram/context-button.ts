// src/telegram/context-button.ts
import type { Language } from "../answering/answer.js";
import type { QuoteRef } from "../answering/quotes.js";

/** What a "Context n" button carries. It needs no memory of the bot's and so outlives a restart. */
export interface ContextRequest {
  readonly language: Language;
  /** Number of the source in its answer. */
  readonly n: number;
  readonly ref: QuoteRef;
}

/** Telegram's limit for callback data. */
const MAX_BYTES = 64;

/** `q.vi.1.2s.5k.a1b2c3.ARTICLE`, offsets in base 36; `null` when an id is too long for a button. */
export function encodeContextRequest({ language, n, ref }: ContextRequest): string | null {
  const data = [
    "q",
    language,
    n,
    ref.start.toString(36),
    ref.end.toString(36),
    ref.digest,
    ref.articleId,
  ].join(".");
  return Buffer.byteLength(data) <= MAX_BYTES ? data : null;
}

export const CONTEXT_REQUEST =
  /^q\.(vi|en|lo)\.(\d{1,3})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-f]+)\.(.+)$/;

/** `null` for data of another kind. */
export function decodeContextRequest(data: string): ContextRequest | null {
  const match = CONTEXT_REQUEST.exec(data);
  if (match === null) return null;
  const [, language, n, start, end, digest, articleId] = match as unknown as string[];
  return {
    language: language as Language,
    n: Number(n),
    ref: {
      articleId: articleId as string,
      start: Number.parseInt(start as string, 36),
      end: Number.parseInt(end as string, 36),
      digest: digest as string,
    },
  };
}
