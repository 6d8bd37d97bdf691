// src/ingestion/html/metadata.ts
import { collapseSpace } from "../../text/fold.js";
import { isoDate } from "../iso-date.js";
import { type DocumentMetadata, NO_METADATA, type Origins } from "../readers/reader.js";
import { findAuthors, isPrinted, namesOf } from "./authors.js";
import type { Page, PageElement } from "./page.js";
import { printedDate } from "./printed-date.js";
import { listOf, type StructuredNode, textOf } from "./structured.js";
import { findTitle } from "./title.js";

/** What a page says of its article, and where each part of it was found. */
export interface PageMetadata {
  readonly metadata: DocumentMetadata;
  readonly origins: Origins;
  /** The summary that the page gives of itself; not part of the metadata kept. */
  readonly description: string | null;
}

/**
 * Metadata of an article's page: JSON-LD, Open Graph and other meta tags, microdata, `<time>`, then what is printed.
 * @param articles the page's JSON-LD objects that describe an article, the fullest first
 * @param nodes all its JSON-LD objects
 */
export function readMetadata(
  page: Page,
  articles: readonly StructuredNode[],
  nodes: readonly StructuredNode[],
): PageMetadata {
  const [article = {}] = articles;
  const meta = metaTags(page);
  const site = first(
    meta.get("og:site_name"),
    nameOf(article["publisher"], nodes),
    meta.get("application-name"),
  );
  const url = canonicalUrl(page, article, meta);
  const stated = {
    published: first(
      isoDate(textOf(article["datePublished"])),
      ...PUBLISHED.map((name) => isoDate(meta.get(name))),
      isoDate(microdata(page, "datePublished")),
    ),
    modified: first(
      isoDate(textOf(article["dateModified"])),
      ...MODIFIED.map((name) => isoDate(meta.get(name))),
      isoDate(microdata(page, "dateModified")),
    ),
  };
  const printed = stated.published === null ? printedDate(page) : null;
  const authors = findAuthors(
    page,
    [
      article["author"] ?? article["creator"],
      ...AUTHOR.map((name) => meta.get(name)),
      microdata(page, "author"),
    ].map((value) => namesOf(value, nodes)),
    site,
  );
  const author = first(authors.join(", "));
  const { title, printed: titlePrinted } = findTitle(page, articles, meta, { name: site, url });
  const description = first(
    meta.get("og:description"),
    meta.get("description"),
    textOf(article["description"]),
  );
  const metadata: DocumentMetadata = {
    ...NO_METADATA,
    title,
    subtitle: first(textOf(article["alternativeHeadline"])),
    outlet: site,
    author,
    section: first(...listOf(article["articleSection"]).map(textOf), meta.get("article:section")),
    place: first(nameOf(article["dateline"] ?? article["locationCreated"], nodes)),
    url,
    language: languageOf(page, article, meta),
    publishedAt: stated.published ?? printed,
    modifiedAt: stated.modified,
  };
  return {
    metadata,
    origins: {
      ...(titlePrinted ? { title: "printed" as const } : {}),
      ...(printed === null ? {} : { publishedAt: "printed" as const }),
      ...(author !== null && isPrinted(page, author) ? { author: "printed" as const } : {}),
    },
    description,
  };
}

const PUBLISHED =
  "article:published_time article:published og:article:published_time og:published_time datepublished date.published publishdate publish-date publication_date pubdate dc.date.issued dcterms.created dc.date sailthru.date parsely-pub-date date".split(
    " ",
  );
const MODIFIED =
  "article:modified_time og:updated_time datemodified last-modified dcterms.modified revised".split(" ");
const AUTHOR =
  "author article:author_name article:author dc.creator dcterms.creator sailthru.author parsely-author byl byline cxenseparse:author".split(
    " ",
  );

/** The first value that says something. */
function first(...values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const text = collapseSpace(value ?? "");
    if (text !== "") return text;
  }
  return null;
}

/** Meta tags by name, property or itemprop in lower case; the first of each that says something. */
function metaTags(page: Page): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta")) {
    const content = collapseSpace(tag.getAttribute("content") ?? "");
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase() ?? "";
      if (name !== "" && content !== "" && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

function canonicalUrl(page: Page, article: StructuredNode, meta: ReadonlyMap<string, string>): string | null {
  const link = [...page.querySelectorAll("link")].find(
    (element) => element.getAttribute("rel")?.toLowerCase() === "canonical",
  );
  const given = [
    link?.getAttribute("href"),
    meta.get("og:url"),
    textOf(article["url"]),
    nameOf(article["mainEntityOfPage"], []),
    textOf((article["mainEntityOfPage"] as StructuredNode | undefined)?.["@id"]),
  ];
  return given.map((address) => address?.trim() ?? "").find(isWebAddress) ?? null;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function languageOf(page: Page, article: StructuredNode, meta: ReadonlyMap<string, string>): string | null {
  const given = first(
    page.documentElement?.getAttribute("lang"),
    textOf(article["inLanguage"]),
    meta.get("og:locale"),
    meta.get("content-language"),
  );
  const tag = given?.replace("_", "-").toLowerCase() ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(tag) ? tag : null;
}

/** The text, date or address of the first element with that itemprop outside comments and teasers. */
function microdata(page: Page, property: string): string | null {
  for (const element of page.querySelectorAll(`[itemprop~="${property}"]`)) {
    const name = element.querySelector('[itemprop~="name"]');
    const value = attributeOf(element) ?? (name === null ? null : (attributeOf(name) ?? name.textContent));
    const text = collapseSpace(value ?? element.textContent ?? "");
    if (text !== "") return text;
  }
  return null;
}

function attributeOf(element: PageElement): string | null {
  return element.getAttribute("content") ?? element.getAttribute("datetime");
}

/** The name of a thing that is given as a text, an object, or a reference to one. */
export function nameOf(value: unknown, nodes: readonly StructuredNode[]): string | null {
  const [thing] = listOf(value);
  if (typeof thing === "string") return thing;
  if (typeof thing !== "object" || thing === null) return null;
  const { name, "@id": id } = thing as StructuredNode;
  if (typeof name === "string") return name;
  const meant = nodes.find(
    (node) => node["@id"] === id && id !== undefined && typeof node["name"] === "string",
  );
  return meant === undefined ? null : textOf(meant["name"]);
}
