// src/ingestion/parse.ts
import { createHash } from "node:crypto";
import type { Block, BlockKind, ParsedArticle } from "../article.js";
import { UserError } from "../errors.js";
import { detectLanguage } from "../text/language.js";
import { findStory } from "./boilerplate.js";
import { findEventDate } from "./event-date.js";
import { toLines } from "./lines.js";
import { openingOf, readDateline, readOutlet, readPublished, readUrl } from "./metadata.js";
import type { RawDocument } from "./readers/reader.js";

/** Grows when the parsing changes, so that stored articles are parsed again. */
export const PARSER_VERSION = 3;

/**
 * An article from a document.
 * @param source the article's name in the store
 * @throws UserError when no running text is found
 */
export function parseArticle(source: string, document: RawDocument): ParsedArticle {
  const story = findStory(toLines(document.text));
  const [firstBody] = story.blocks.filter((block) => block.kind === "body");
  if (firstBody === undefined) {
    throw new UserError(
      "No running text was found in it.",
      "Check that the file holds the article's paragraphs.",
    );
  }
  const { text, blocks } = assemble([
    ...(story.title === null ? [] : [{ kind: "title" as const, text: story.title }]),
    ...story.blocks,
    ...(story.byline === null ? [] : [{ kind: "byline" as const, text: story.byline }]),
  ]);
  const body = story.blocks.filter((block) => block.kind === "body").map((block) => block.text);
  const dateline = readDateline(firstBody.text);
  const url = readUrl(story.imprint);
  const published = readPublished(story.imprint);
  const event = findEventDate(body.join("\n"), published.date);
  return {
    articleId: articleIdOf(source),
    source,
    title: story.title,
    opening: openingOf(firstBody.text.slice(dateline.length)),
    outlet: readOutlet(url, dateline.agency),
    byline: story.byline,
    location: dateline.place,
    url,
    language: detectLanguage(body.join("\n")),
    publishedAt: published.date,
    publishedAtOrigin: published.origin,
    eventDate: event.date,
    eventDateOrigin: event.origin,
    text,
    blocks,
  };
}

/** Ten hexadecimal digits that a source always gets. */
export function articleIdOf(source: string): string {
  return createHash("sha256").update(source.normalize("NFC")).digest("hex").slice(0, 10);
}

/** One block a line. */
function assemble(parts: readonly { readonly kind: BlockKind; readonly text: string }[]): {
  text: string;
  blocks: Block[];
} {
  const blocks: Block[] = [];
  let text = "";
  for (const part of parts) {
    if (text !== "") text += "\n";
    blocks.push({ kind: part.kind, start: text.length, end: text.length + part.text.length });
    text += part.text;
  }
  return { text, blocks };
}
