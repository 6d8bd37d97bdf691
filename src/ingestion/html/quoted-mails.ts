// src/ingestion/html/quoted-mails.ts
import { visibleText } from "./blocks.js";
import { openPage } from "./page.js";

/** The boxes in which mail programs put the mail that is answered, and the line above it. */
const QUOTED =
  'blockquote[type="cite"], blockquote.gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted';

/**
 * The HTML of a mail without the mails that it answers.
 * @param least with less text of its own, in characters, what it quotes is what it is for
 */
export function withoutQuotedMails(html: string, least: number): string {
  const page = openPage(html);
  const quoted = [...page.querySelectorAll(QUOTED)];
  if (quoted.length === 0) return html;
  for (const element of quoted) element.remove();
  const own = page.body === null ? "" : visibleText(page.body);
  return own.length < least ? html : String(page);
}
