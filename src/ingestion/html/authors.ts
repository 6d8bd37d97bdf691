// src/ingestion/html/authors.ts
import { collapseSpace } from "../../text/fold.js";
import { blocksOf } from "./blocks.js";
import { decodeEntities } from "./entities.js";
import type { Page } from "./page.js";
import { listOf, type StructuredNode } from "./structured.js";
import { bareText } from "./traits.js";

const BY =
  /^(?:by|von|par|por|di|av|af|door|oleh|przez|text|words|bài|bài và ảnh|tác giả|thực hiện|nhóm phóng viên|phóng viên|pv|ctv)\s*:?\s+(?=\p{L})/iu;
/** Several writers in one line. */
const BETWEEN = /\s*(?:[|;/•·]|\s(?:and|und|et|y|e|og|och|với|và|&)\s)\s*|,\s+(?=\p{L})/iu;
const MOST_NAME_CHARACTERS = 60;
const MOST_NAME_WORDS = 6;
/** Where pages print who wrote the story, the surest first. */
const PRINTED =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .author-name, .author__name, .byline-name, .byline__name, ' +
  ".byline a, .author a, .byline, .author, [class*=byline], [class*=author-name], [class*=authorName]";
/** Boxes with the writers of other stories and of comments. */
const ELSEWHERE =
  "aside, footer, nav, [class*=comment], [class*=related], [class*=recommend], [class*=teaser], [class*=card]";

/** The names of the writers in metadata, each once; addresses and account names are none. */
export function namesOf(value: unknown, nodes: readonly StructuredNode[]): string[] {
  return distinct(listOf(value).flatMap((writer) => namesIn(writer, nodes)));
}

function distinct(given: readonly string[]): string[] {
  const names = given
    .filter((text) => !/^\s*(?:https?:|www\.|\/)/i.test(text))
    .flatMap((text) => collapseSpace(decodeEntities(text)).replace(BY, "").split(BETWEEN))
    .map((name) => name.trim())
    .filter(isName);
  return [...new Map(names.map((name) => [bareText(name), name])).values()];
}

function namesIn(writer: unknown, nodes: readonly StructuredNode[]): string[] {
  if (typeof writer === "string") return [writer];
  if (typeof writer !== "object" || writer === null) return [];
  const { name, "@id": id } = writer as StructuredNode;
  if (name !== undefined) return listOf(name).filter((item) => typeof item === "string");
  const meant = nodes.find((node) => id !== undefined && node["@id"] === id && node["name"] !== undefined);
  return meant === undefined ? [] : listOf(meant["name"]).filter((item) => typeof item === "string");
}

function isName(name: string): boolean {
  return name !== "" && name.length <= MOST_NAME_CHARACTERS && !name.includes("@") && /\p{L}/u.test(name);
}

/**
 * The writers of a page: the first statement that names persons; the paper itself only where none does.
 * @param stated names of the metadata, the surest first
 */
export function findAuthors(page: Page, stated: readonly string[][], site: string | null): string[] {
  const persons = (names: readonly string[]): boolean =>
    names.length > 0 && !names.every((name) => isSite(name, site));
  return stated.find(persons) ?? printedNames(page, site) ?? stated.find((names) => names.length > 0) ?? [];
}

function isSite(name: string, site: string | null): boolean {
  const [a, b] = [bareText(name).replaceAll(" ", ""), bareText(site ?? "").replaceAll(" ", "")];
  return b !== "" && (a.includes(b) || b.includes(a));
}

/** Names printed where pages print their writers: words that all begin with a capital. */
function printedNames(page: Page, site: string | null): string[] | null {
  for (const selector of PRINTED.split(", ")) {
    const names = [...page.querySelectorAll(selector)]
      .filter((element) => element.closest(ELSEWHERE) === null)
      .flatMap((element) => distinct([element.textContent ?? ""]))
      .filter((name) => {
        const words = name.split(" ");
        const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
        return (
          words.length >= 2 &&
          words.length <= MOST_NAME_WORDS &&
          capitals >= words.length - 1 &&
          !/\d/.test(name)
        );
      });
    if (names.length > 0 && !names.every((name) => isSite(name, site))) return distinct(names);
  }
  return null;
}

/** Whether the page prints the names as a line of its own, or where pages print their writers. */
export function isPrinted(page: Page, names: string): boolean {
  const { body } = page;
  if (body === null) return false;
  const printed = [...page.querySelectorAll(PRINTED)].map(({ textContent }) =>
    collapseSpace(textContent ?? ""),
  );
  return [...printed, ...blocksOf(body).map(({ text }) => text)].some(
    (text) => text.replace(BY, "") === names,
  );
}
