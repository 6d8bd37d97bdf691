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
  removeAttribute(name: string): void;
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
/** Browsers stop nesting there too. */
const MOST_LEVELS = 512;
/** Markup may forget to close what it opens. */
const MOST_OPEN = 4_000;

/**
 * The document of a page's markup. Nothing in it runs and nothing is fetched.
 * @throws UserError when the page is too large, or nested too deep, to be an article's
 */
export function openPage(html: string): Page {
  const tags = countOf(html, "<");
  if (tags > 2 * MOST_ELEMENTS) {
    throw new UserError(
      `The page has about ${Math.round(tags / 2)} elements; an article's page has at most ${MOST_ELEMENTS}.`,
      "Save the article alone.",
      "tooLarge",
    );
  }
  if (opensDeeper(html, MOST_OPEN)) throw tooDeep();
  const framed = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const page = parseHTML(framed).document as unknown as Page;
  if (isDeeper(page, MOST_LEVELS)) throw tooDeep();
  gatherBody(page);
  return page;
}

function tooDeep(): UserError {
  return new UserError(
    `The page nests its elements more than ${MOST_LEVELS} deep; no article's page does.`,
    "Save the article as text.",
    "tooLarge",
  );
}

/** Whether more tags than that stand open at once, counted without parsing: the parser slows down with the depth. */
function opensDeeper(html: string, most: number): boolean {
  let open = 0;
  for (const [, closing, name = ""] of html.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
    if (NEVER_OPEN.test(name)) continue;
    open = Math.max(0, open + (closing === "" ? 1 : -1));
    if (open > most) return true;
  }
  return false;
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

function isDeeper(root: PageNode, levels: number): boolean {
  const open: { readonly node: PageNode; readonly level: number }[] = [{ node: root, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.level > levels) return true;
    for (const node of next.node.childNodes) if (isElement(node)) open.push({ node, level: next.level + 1 });
  }
  return false;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Elements without content, and those that the next of their kind closes. */
const NEVER_OPEN =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|track|wbr)$/i;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Whether an element or one around it is of those kinds (tag names in capitals); faster than a selector. */
export function isWithin(element: PageElement, tags: ReadonlySet<string>): boolean {
  for (let box: PageElement | null = element; box?.tagName !== undefined; box = box.parentNode)
    if (tags.has(box.tagName.toUpperCase())) return true;
  return false;
}

/** A set of tag names. */
export function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
