// src/ingestion/html/title.ts
import { collapseSpace } from "../../text/fold.js";
import { decodeEntities } from "./entities.js";
import type { Page } from "./page.js";
import type { StructuredNode } from "./structured.js";
import { bareText } from "./traits.js";

/** What parts a headline from the name of its site: ` | VnExpress`, ` - Báo …`, `：中日新聞Web`. */
const SEPARATOR = /\s+[|\-–—•·:»]\s+|\s*[|｜]\s*|：/u;

/**
 * The headline: what the page states (JSON-LD, Open Graph, title) without the site's name; as the page prints it where
 * the printed headline is the same one.
 * @returns `printed`: whether it stands in a heading of the page
 */
export function findTitle(
  page: Page,
  article: StructuredNode,
  meta: ReadonlyMap<string, string>,
  site: string | null,
): { title: string | null; printed: boolean } {
  const headings = [...page.querySelectorAll("h1")].map(({ textContent }) =>
    collapseSpace(textContent ?? ""),
  );
  const documentTitle = collapseSpace(page.querySelector("title")?.textContent ?? "");
  const stated = [
    typeof article["headline"] === "string" ? collapseSpace(decodeEntities(article["headline"])) : undefined,
    meta.get("og:title"),
    meta.get("twitter:title"),
    documentTitle,
  ]
    .map((text) => withoutSite(text ?? "", site, headings))
    .filter((text) => text !== "");
  const [title] = stated;
  const printed = headings.find(
    (heading) => heading !== "" && stated.some((text) => bareText(text) === bareText(heading)),
  );
  if (title === undefined) return { title: headings[0] ?? null, printed: headings[0] !== undefined };
  if (printed !== undefined && bareText(printed) === bareText(title))
    return { title: printed, printed: true };
  return { title, printed: false };
}

/** A title without the site's name before or behind it: a part that names the site, or that no heading prints. */
function withoutSite(text: string, site: string | null, headings: readonly string[]): string {
  const bare = bareText(text);
  const heading = headings.find((candidate) => {
    const printed = bareText(candidate);
    return printed.length >= 15 && (bare.startsWith(`${printed} `) || bare.endsWith(` ${printed}`));
  });
  if (heading !== undefined) return heading;
  const parts = text.split(SEPARATOR);
  const name = site === null ? "" : bareText(site);
  for (const part of [parts.at(-1), parts[0]]) {
    if (parts.length < 2 || part === undefined || bareText(part) === "") continue;
    if (
      name !== "" &&
      (bareText(part) === name || name.includes(bareText(part)) || bareText(part).includes(name))
    ) {
      const rest = part === parts[0] ? text.slice(part.length) : text.slice(0, -part.length);
      return rest.replace(/^[\s|｜\-–—•·:»：]+|[\s|｜\-–—•·:»：]+$/gu, "");
    }
  }
  return text;
}
