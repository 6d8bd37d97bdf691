// src/ingestion/html/structured.ts
import type { PageElement } from "./page.js";

/** A JSON object of a page's structured data. */
export type StructuredNode = Readonly<Record<string, unknown>>;

/** Deeper nesting tells nothing of the article. */
const MOST_LEVELS = 12;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|SocialMediaPosting|Review|Recipe)$/;

/** The objects of the page's JSON-LD that have a type, outer ones first. What is not JSON is passed over. */
export function structuredData(page: PageElement): StructuredNode[] {
  const nodes: StructuredNode[] = [];
  for (const script of page.querySelectorAll("script")) {
    if (!/^application\/ld\+json/i.test(script.getAttribute("type")?.trim() ?? "")) continue;
    collect(parseLoosely(script.textContent ?? ""), 0, nodes);
  }
  return nodes;
}

/** The objects that describe an article of the page, the fullest first. */
export function articlesIn(nodes: readonly StructuredNode[]): StructuredNode[] {
  const weight = (node: StructuredNode): number =>
    ["headline", "datePublished", "author", "articleBody"].filter((key) => node[key] !== undefined).length;
  return nodes
    .filter(
      (node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)) || node["articleBody"] !== undefined,
    )
    .toSorted((a, b) => weight(b) - weight(a));
}

export function typesOf(node: StructuredNode): string[] {
  return listOf(node["@type"]).filter((type) => typeof type === "string");
}

/** A value that may be one or a list of them. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The text of a value, or of the first of a list. */
export function textOf(value: unknown): string | null {
  const [text] = listOf(value);
  return typeof text === "string" ? text : null;
}

function collect(value: unknown, level: number, into: StructuredNode[]): void {
  if (level > MOST_LEVELS || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, level + 1, into);
    return;
  }
  const node = value as StructuredNode;
  if (node["@type"] !== undefined || node["articleBody"] !== undefined) into.push(node);
  for (const inner of Object.values(node)) collect(inner, level + 1, into);
}

/** JSON as pages write it: in comments or CDATA, with bare line breaks in strings, commas too many. */
function parseLoosely(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?$/, "")
    .replace(/;\s*$/, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what makes such JSON invalid
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}
