// src/telegram/render/fragment.ts
import { isWebAddress } from "./html.js";

/** Words at each end of a quote by which a browser finds it on the page. */
const WORDS = 5;

/** The address of the article that opens at the quote, or `null` without an address. */
export function quoteUrl(url: string | null, quote: string): string | null {
  if (!isWebAddress(url)) return null;
  const words = quote.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return url;
  const ends =
    words.length <= 2 * WORDS ? [words] : [words.slice(0, WORDS), words.slice(words.length - WORDS)];
  const text = ends.map((part) => encoded(part.join(" "))).join(",");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** A hyphen has a meaning of its own in a text fragment; so have the comma and `&`, which are encoded anyway. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()).replaceAll("-", "%2D");
}
