// src/telegram/render/context.ts
import type { QuoteContext } from "../../answering/quotes.js";
import { wordingIn } from "../../wording/wording.js";
import type { ContextRequest } from "../context-button.js";
import { bold, escapeHtml, isWebAddress, link, type Reply } from "./html.js";

/** A quote in its paragraph, under the name of its article. */
export function renderContext({ language, n }: ContextRequest, context: QuoteContext): Reply {
  const wording = wordingIn(language);
  const { title, opening, url } = context.article;
  const name = title === null ? escapeHtml(wording.untitled(opening)) : link(title, url);
  const page = title === null && isWebAddress(url) ? ` · ${link(wording.openArticle, url)}` : "";
  const paragraph = escapeHtml(context.before) + bold(context.quote) + escapeHtml(context.after);
  const caption = context.caption ? ` (${escapeHtml(wording.caption)})` : "";
  const heading = `${bold(wording.contextHeading(n))} ${name}${page}`;
  return { html: `${heading}\n“${paragraph}”${caption}`, keyboard: [] };
}
