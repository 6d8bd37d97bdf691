// src/ingestion/fetch/media-types.ts

/** Endings of the files that readers know, by the type that a server declares; `.xml` is a feed or a sitemap. */
const ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "message/rfc822": ".eml",
  "multipart/related": ".mhtml",
  "application/json": ".json",
  "application/jsonl": ".jsonl",
  "application/x-ndjson": ".jsonl",
  "text/csv": ".csv",
  "application/zip": ".zip",
  "application/xml": ".xml",
  "text/xml": ".xml",
  "application/rss+xml": ".xml",
  "application/atom+xml": ".xml",
  "application/rdf+xml": ".xml",
};

/** Servers that do not know a file say so. */
const UNKNOWN = new Set([
  "",
  "application/octet-stream",
  "binary/octet-stream",
  "application/x-gzip",
  "application/gzip",
]);

/** A `Content-Type` line in its parts, lower case. */
export function readMediaType(line: string | undefined): { type: string; charset: string | null } {
  const [type = "", ...parameters] = (line ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]+)/.exec(parameter)?.[1]);
  return { type: type.trim(), charset: charset.find((found) => found !== undefined) ?? null };
}

/** The ending of the file that a response would be, `null` where it can hold no article. */
export function endingOf(type: string, path: string): string | null {
  const known = ENDINGS[type];
  if (known !== undefined) return known;
  if (!UNKNOWN.has(type)) return null;
  const ending = /\.[a-z]{2,5}$/.exec(path.toLowerCase().replace(/\.gz$/, ""))?.[0];
  return ending !== undefined && (Object.values(ENDINGS).includes(ending) || ending === ".htm")
    ? ending
    : null;
}

/**
 * Text in the encoding that its server declares, as UTF-8 with a mark, so that a reader need not know of servers.
 * What is declared as UTF-8, unknown, or not text stays as it is.
 */
export function inUtf8(bytes: Uint8Array, type: string, charset: string | null): Uint8Array {
  const isText = /^text\/|[+/](xml|json)$/.test(type);
  if (!isText || charset === null || /^utf-?8$/.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(`\ufeff${new TextDecoder(charset).decode(bytes)}`);
  } catch {
    return bytes;
  }
}
