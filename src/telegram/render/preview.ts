// src/telegram/render/preview.ts
import type { Language } from "../../answering/answer.js";
import { describeSource } from "../../answering/citations.js";
import type { ParsedArticle } from "../../article.js";
import type { Preview } from "../../ingestion/preview.js";
import { wordingIn } from "../../wording/wording.js";
import { type Button, bold, escapeHtml, type Reply, verbatim } from "./html.js";

/** As much of the running text as tells whether it is the right one. */
const SHOWN_CHARACTERS = 600;

/**
 * What a file or link would become.
 * @param same number of an article that tells the same
 */
export function renderPreview(
  { articles }: Preview,
  same: number | null,
  language: Language,
  buttons: readonly Button[],
): Reply {
  const wording = wordingIn(language);
  const { admin } = wording;
  const [first] = articles;
  if (first === undefined) throw new Error("A preview without articles cannot be shown.");
  const { title, byline, outlet, date } = describeSource(wording, first);
  const body = bodyOf(first);
  const shown =
    body.length > SHOWN_CHARACTERS ? `${body.slice(0, body.lastIndexOf(" ", SHOWN_CHARACTERS))} […]` : body;
  const line = [byline, outlet, date].filter((part) => part !== null).join(" · ");
  return {
    html: [
      bold(admin.additionHeading),
      verbatim(title),
      verbatim(line),
      escapeHtml(admin.additionLength(body.split(/\s+/).length)),
      ...(articles.length > 1 ? [escapeHtml(admin.additionSeveral(articles.length))] : []),
      ...(same === null ? [] : [escapeHtml(admin.additionSame(same))]),
      "",
      `“${verbatim(shown)}”`,
    ].join("\n"),
    keyboard: [buttons],
  };
}

function bodyOf({ text, blocks }: ParsedArticle): string {
  return blocks
    .filter(({ kind }) => kind === "body")
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}
