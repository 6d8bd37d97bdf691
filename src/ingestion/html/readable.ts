// src/ingestion/html/readable.ts
import { Readability } from "@mozilla/readability";
import { blocksOf, type PageBlock } from "./blocks.js";
import { openPage, type Page } from "./page.js";

/**
 * The blocks that @mozilla/readability takes for the article. Readability changes the document it is given.
 * @returns `[]` where it finds none, or fails on the page's markup
 */
export function readableBlocks(page: Page): PageBlock[] {
  try {
    const found = new Readability(page as never, { disableJSONLD: true }).parse();
    const content = openPage(found?.content ?? "").body;
    return content === null ? [] : blocksOf(content);
  } catch {
    return [];
  }
}
