// src/ingestion/parse.ts
import { createHash } from "node:crypto";
import type { ArticleDetails, Block, BlockKind, DateOrigin, ParsedArticle } from "../article.js";
import { UserError } from "../errors.js";
import { cleanText } from "../text/clean.js";
import { collapseSpace } from "../text/fold.js";
import { detectLanguage } from "../text/language.js";
import { findStory, isHeadline, type Story } from "./boilerplate.js";
import { findEventDate } from "./event-date.js";
import { type Line, toLines } from "./lines.js";
import { openingOf, readDateline, readOutlet, readPublished, readUrl } from "./metadata.js";
import type { DocumentMetadata, RawDocument } from "./readers/reader.js";
import { isByline } from "./signature.js";

/** Grows when the parsing changes, so that stored articles are parsed again. */
export const PARSER_VERSION = 5;

/** An article with what is kept of it for people beside the Article that programs rely on. */
export interface ReadArticle extends ParsedArticle {
  readonly details: ArticleDetails;
}

/**
 * An article from a document: what its text prints and what its metadata say.
 * @param source the article's name in the store
 * @throws UserError when no running text is found
 */
export function parseArticle(source: string, given: RawDocument): ReadArticle {
  const document = { ...given, text: cleanText(given.text), metadata: cleanMetadata(given.metadata) };
  const { metadata, form, chosenBy } = document;
  const lines = toLines(document.text);
  const story = form === "page" ? findStory(lines) : wholeStory(lines, document);
  const [firstBody] = story.blocks.filter((block) => block.kind === "body");
  if (firstBody === undefined) {
    throw new UserError(
      "No running text was found in it.",
      "Check that the file holds the article's paragraphs.",
      "noArticle",
    );
  }
  // What the page prints of its own is surer than what the file says of it.
  const title = story.title ?? metadata.title;
  const { text, blocks } = assemble([
    ...(title === null ? [] : [{ kind: "title" as const, text: title }]),
    ...story.blocks,
    ...(story.byline === null ? [] : [{ kind: "byline" as const, text: story.byline }]),
  ]);
  const body = story.blocks.filter((block) => block.kind === "body").map((block) => block.text);
  const dateline = readDateline(firstBody.text);
  const url = metadata.url ?? readUrl(story.imprint);
  const published = publicationOf(story, document);
  const event = findEventDate(body.join("\n"), published.date);
  return {
    articleId: articleIdOf(source),
    source,
    title,
    opening: openingOf(firstBody.text.slice(dateline.length)),
    outlet: metadata.outlet ?? readOutlet(url, dateline.agency),
    byline: story.byline ?? metadata.author,
    location: dateline.place ?? metadata.place,
    url,
    language: detectLanguage(body.join("\n")),
    publishedAt: published.date,
    publishedAtOrigin: published.origin,
    eventDate: event.date,
    eventDateOrigin: event.origin,
    text,
    blocks,
    details: {
      subtitle: metadata.subtitle,
      author: story.byline ?? metadata.author,
      section: metadata.section,
      modifiedAt: metadata.modifiedAt,
      chosenBy,
      origins: originsOf(story, document),
    },
  };
}

function cleanMetadata(metadata: DocumentMetadata): DocumentMetadata {
  const fields = Object.entries(metadata).map(([key, value]: [string, string | null]) => {
    const text = value === null ? "" : collapseSpace(cleanText(value));
    return [key, text === "" ? null : text];
  });
  return Object.fromEntries(fields);
}

/**
 * The text of a document that is nothing but its story. A name as its last line is the writer's; without a title in the
 * metadata, a headline as its first line is the title.
 */
function wholeStory(lines: readonly Line[], { metadata, origins }: RawDocument): Story {
  const last = lines.at(-1);
  const signature = last !== undefined && lines.length > 1 && isByline(last) ? last.text : null;
  const title = metadata.title === null && lines.length > 1 && isHeadline(lines[0]) ? lines[0] : undefined;
  const blocks = lines.slice(title === undefined ? 0 : 1, signature === null ? lines.length : -1);
  return {
    title: title?.text ?? null,
    blocks: blocks.map(({ text, captionMark }) => ({
      kind: captionMark ? "caption" : "body",
      text,
    })),
    byline: signature ?? (origins?.author === "printed" ? metadata.author : null),
    imprint: [],
  };
}

function publicationOf(
  story: Story,
  { metadata, origins }: RawDocument,
): { date: string | null; origin: DateOrigin } {
  const printed = readPublished(story.imprint);
  if (metadata.publishedAt === null || printed.date?.startsWith(metadata.publishedAt) === true)
    return printed;
  return { date: metadata.publishedAt, origin: origins?.publishedAt ?? "metadata" };
}

/** Where each part that is known was found. */
function originsOf(story: Story, { metadata, origins }: RawDocument): ArticleDetails["origins"] {
  const found: Record<string, Exclude<DateOrigin, null>> = {};
  for (const key of Object.keys(metadata) as (keyof DocumentMetadata)[])
    if (metadata[key] !== null) found[key] = origins?.[key] ?? "metadata";
  if (story.title !== null) found["title"] = "printed";
  if (story.byline !== null) found["author"] = "printed";
  return found;
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
