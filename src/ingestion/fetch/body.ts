// src/ingestion/fetch/body.ts
import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UserError } from "../../errors.js";

/** Largest page or file, inflated. */
export const MAX_BYTES = 20 * 1024 * 1024;

const DECODERS = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
} as const;

/**
 * The inflated body of a response. No more than {@link MAX_BYTES} is ever held, however small the compressed body is.
 * @throws UserError when it is larger, or in an encoding that was not asked for
 */
export async function readBody(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  if (Number(response.headers["content-length"] ?? 0) > MAX_BYTES) throw tooLarge();
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const chunks: Buffer[] = [];
  const keep = collector(chunks);
  if (encoding === "identity" || encoding === "") {
    await pipeline(response, keep, { signal });
  } else {
    if (!Object.hasOwn(DECODERS, encoding))
      throw new UserError(`The page comes in the encoding ${encoding}.`, "Save it as a file.", "noPage");
    const decoder = DECODERS[encoding as keyof typeof DECODERS]();
    // What comes over the line is counted too: compressed bytes may inflate to nothing.
    await pipeline(response, limiter, decoder, keep, { signal });
  }
  return Buffer.concat(chunks);
}

function collector(chunks: Buffer[]): (source: AsyncIterable<Buffer>) => Promise<void> {
  return async (source) => {
    for await (const chunk of limiter(source)) chunks.push(chunk);
  };
}

async function* limiter(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLarge();
    yield chunk;
  }
}

function tooLarge(): UserError {
  return new UserError(
    `It is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
    "Save the article alone as a file.",
    "tooLarge",
  );
}
