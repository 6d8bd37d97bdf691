// src/ingestion/html/authors.ts
import { collapseSpace } from "../../text/fold.js";
import { blocksOf } from "./blocks.js";
import type { Page } from "./page.js";
import { listOf, type StructuredNode } from "./structured.js";
import { decodeEntities } from "./title.js";
import { bareText } from "./traits.js";

const BY =
  /^(?:by|von|par|por|di|av|af|door|oleh|przez|bài|tác giả|theo|pv|ctv|thực hiện)\s*:?\s+(?=\p{Lu})/iu;
const MOST_NAME_CHARACTERS = 60;

/** The names of the writers in metadata, joined with commas; `null` for addresses and account names. */
export function namesOf(value: unknown, nodes: readonly StructuredNode[]): string | null {
  const names = listOf(value)
    .flatMap((writer) => namesIn(writer, nodes))
    .map((name) => collapseSpace(decodeEntities(name)).replace(BY, ""))
    .filter(isName);
  return names.length === 0
    ? null
    : [...new Map(names.map((name) => [bareText(name), name])).values()].join(", ");
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
  return (
    name !== "" &&
    name.length <= 2 * MOST_NAME_CHARACTERS &&
    !/^https?:|^www\.|@|^\//i.test(name) &&
    /\p{L}/u.test(name)
  );
}

/** The line of the page that names its writer; `null` where it prints none. */
export function printedAuthor(page: Page, stated: string | null): string | null {
  const { body } = page;
  if (body === null || stated === null) return null;
  const wanted = bareText(stated);
  const line = blocksOf(body).find(
    ({ text }) => text.length <= MOST_NAME_CHARACTERS && bareText(text) === wanted,
  );
  return line?.text ?? null;
}
