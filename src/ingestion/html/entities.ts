// src/ingestion/html/entities.ts
import { openPage } from "./page.js";

/** Text without the character references that JSON-LD and meta tags carry although they need none (`&amp;quot;`). */
export function decodeEntities(text: string): string {
  if (!/&(?:#x?[\da-f]+|[a-z]\w+);/i.test(text)) return text;
  return openPage(`<p>${text.replace(/</g, "&lt;")}</p>`).body?.textContent ?? text;
}
