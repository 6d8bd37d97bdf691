// src/ingestion/html/page.ts
import { parseHTML } from "linkedom";
import { UserError } from "../../errors.js";

/** What is used of the DOM. Names and meanings are the standard's. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  textContent: string | null;
}

export interface PageElement extends PageNode {
  /** Upper case. */
  readonly tagName: string;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  closest(selectors: string): PageElement | null;
  contains(other: PageNode): boolean;
  append(...nodes: PageNode[]): void;
  remove(): void;
}

export interface Page extends PageElement {
  cloneNode(deep: boolean): Page;
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** More elements than any article's page has; a page beyond is a bomb or a listing of everything. */
const MOST_ELEMENTS = 120_000;

/**
 * The document of a page's markup. Nothing in it runs and nothing is fetched.
 * @throws UserError when the page is too large to be an article's
 */
export function openPage(html: string): Page {
  const tags = countOf(html, "<");
  if (tags > 2 * MOST_ELEMENTS) {
    throw new UserError(
      `The page has about ${Math.round(tags / 2)} elements; an article's page has at most ${MOST_ELEMENTS}.`,
      "Save the article alone.",
    );
  }
  const framed = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const page = parseHTML(framed).document as unknown as Page;
  gatherBody(page);
  return page;
}

/** One body with all that is outside the head, as browsers make it; the parser leaves the mistakes of markup as they are. */
function gatherBody(page: Page): void {
  const root = page.documentElement;
  if (root === null) return;
  const parts = [...root.childNodes].filter((node) => !(isElement(node) && /^HEAD$/i.test(node.tagName)));
  const body = parts.filter(isElement).find(({ tagName }) => /^BODY$/i.test(tagName));
  if (body === undefined || parts.length === 1) return;
  for (const part of parts) {
    if (part === body) continue;
    if (isElement(part) && /^BODY$/i.test(part.tagName)) {
      body.append(...part.childNodes);
      part.remove();
    } else body.append(part);
  }
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}
