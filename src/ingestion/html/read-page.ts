// src/ingestion/html/read-page.ts
import { UserError } from "../../errors.js";
import type { RawDocument } from "../readers/reader.js";
import { blocksOf, visibleText } from "./blocks.js";
import { findBody } from "./body.js";
import { decodeEntities } from "./entities.js";
import { readMetadata } from "./metadata.js";
import { openPage, type Page } from "./page.js";
import { toUnicode } from "./page-fonts.js";
import { articlesIn, structuredData, textOf } from "./structured.js";

/** Six times what an article may have: comments and other stories stand on its page too. In UTF-16 units. */
const MOST_CHARACTERS = 3_000_000;
/** Labels and buttons are shorter. */
const PARAGRAPH_CHARACTERS = 80;

/**
 * The article of a page.
 * @param note what the page's bytes were converted from
 * @throws UserError when no running text is found
 */
export function readPage(html: string, note: string | null): RawDocument {
  try {
    return articleOf(html, note);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("The page's markup cannot be read.", "Save the article as text.", "damaged");
  }
}

function articleOf(html: string, note: string | null): RawDocument {
  const page = openPage(html.normalize("NFC"));
  showHidden(page);
  refuseBook(page);
  const font = toUnicode(page);
  const nodes = structuredData(page);
  const articles = articlesIn(nodes);
  const { metadata, origins, description } = readMetadata(page, articles, nodes);
  const stated = articles.map((article) => textOf(article["articleBody"])).find((body) => body !== null);
  const { blocks, chosenBy } = findBody(
    page,
    { title: metadata.title, description },
    stated === undefined || stated === null ? null : withoutMarkup(stated),
  );
  if (!blocks.some(({ kind }) => kind === "body")) {
    throw new UserError(
      "No article was found on the page.",
      "Save the page with its text, or the text alone.",
      "noArticle",
    );
  }
  return {
    member: null,
    // A caption is marked as pages saved as text mark theirs.
    text: blocks
      .map(({ kind, text }) => (kind === "caption" ? `${text} |` : text.replace(/ \|$/, "")))
      .join("\n"),
    form: "story",
    chosenBy,
    metadata,
    origins,
    note: font === null ? note : [note ?? "converted from", `${font} font`].join(note === null ? " " : ", "),
  };
}

/** Pages that are put together by scripts come with their story in hidden boxes: these count where no paragraph is shown. */
function showHidden(page: Page): void {
  if (page.body === null || blocksOf(page.body).some(({ text }) => text.length >= PARAGRAPH_CHARACTERS))
    return;
  for (const element of page.querySelectorAll("[hidden]")) element.removeAttribute("hidden");
}

/** @throws UserError when the page shows so much that finding an article in it would take minutes */
function refuseBook(page: Page): void {
  const shown = page.body === null ? 0 : visibleText(page.body).length;
  if (shown <= MOST_CHARACTERS) return;
  throw new UserError(
    `The page shows ${shown.toLocaleString("en")} characters; an article's page has at most ${MOST_CHARACTERS.toLocaleString("en")}.`,
    "Save the article alone.",
    "tooLarge",
  );
}

/** The text of a body that is given with its tags. */
function withoutMarkup(text: string): string {
  const body = /<\w/.test(text) ? openPage(text).body : null;
  return body === null ? decodeEntities(text) : visibleText(body);
}
