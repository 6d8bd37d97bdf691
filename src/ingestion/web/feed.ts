// src/ingestion/web/feed.ts
import { XMLParser } from "fast-xml-parser";
import { UserError } from "../../errors.js";
import { decodeText } from "../decode.js";

/** A page that a feed or sitemap names. */
export interface FeedEntry {
  readonly address: string;
  /** When it was published or changed, milliseconds since 1970; `null` when the feed does not say. */
  readonly date: number | null;
}

export interface Feed {
  /** The pages of an `index` are sitemaps themselves. */
  readonly kind: "feed" | "sitemap" | "index";
  readonly entries: readonly FeedEntry[];
}

/** Larger ones are not read: they come from outside and are parsed whole. */
const MAX_BYTES = 5 * 1024 * 1024;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // No entity of the document's own is ever expanded.
  processEntities: false,
});

/**
 * Reads RSS (also 1.0), Atom, a sitemap or an index of sitemaps.
 * @param base address that relative links start from
 * @throws UserError when it is none of them
 */
export function readFeed(bytes: Uint8Array, base: string): Feed {
  if (bytes.length > MAX_BYTES)
    throw new UserError(
      `The feed has more than ${MAX_BYTES / 1024 / 1024} MB.`,
      "Give a smaller one, or the links of its pages.",
      "tooLarge",
    );
  const root = parse(bytes);
  const rss = child(child(root, "rss"), "channel");
  const [rdf, atom] = [child(root, "RDF"), child(root, "feed")];
  const [sitemap, index] = [child(root, "urlset"), child(root, "sitemapindex")];
  const entries = (
    items: readonly Node[],
    link: (item: Node) => string | null,
    ...dates: string[]
  ): FeedEntry[] =>
    items.flatMap((item) => {
      const address = link(item);
      if (address === null || !URL.canParse(address, base)) return [];
      return [{ address: new URL(address, base).href, date: dateOf(item, dates) }];
    });
  if (rss !== null)
    return { kind: "feed", entries: entries(children(rss, "item"), rssLink, "pubDate", "date") };
  if (rdf !== null)
    return { kind: "feed", entries: entries(children(rdf, "item"), rssLink, "date", "pubDate") };
  if (atom !== null)
    return { kind: "feed", entries: entries(children(atom, "entry"), atomLink, "updated", "published") };
  const located = (item: Node): string | null => text(item["loc"]);
  if (sitemap !== null)
    return {
      kind: "sitemap",
      entries: entries(children(sitemap, "url"), located, "lastmod", "publication_date"),
    };
  if (index !== null)
    return { kind: "index", entries: entries(children(index, "sitemap"), located, "lastmod") };
  throw new UserError(
    "This is neither a feed nor a sitemap.",
    "Give the link of an RSS or Atom feed or a sitemap.",
    "feed",
  );
}

type Node = Readonly<Record<string, unknown>>;

function parse(bytes: Uint8Array): Node {
  try {
    return parser.parse(decodeText(bytes).text) as Node;
  } catch (error) {
    throw new UserError(
      `The feed is broken (${(error as Error).message}).`,
      "Check the link in a browser.",
      "damaged",
    );
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An element's only child of a name; one that is there but empty counts. */
function child(node: Node | null, name: string): Node | null {
  const found = node?.[name];
  return isNode(found) ? found : found === "" ? {} : null;
}

function children(node: Node, name: string): Node[] {
  return [node[name]].flat().filter(isNode);
}

function text(value: unknown): string | null {
  const found = isNode(value) ? value["#text"] : value;
  return typeof found === "string" && found.trim() !== "" ? unescaped(found.trim()) : null;
}

function rssLink(item: Node): string | null {
  const links = [item["link"]].flat().map(text);
  const guid = isNode(item["guid"]) && item["guid"]["@isPermaLink"] !== "false" ? text(item["guid"]) : null;
  return links.find((link) => link !== null) ?? guid;
}

function atomLink(entry: Node): string | null {
  const links = children(entry, "link");
  const [page] = links.filter(({ "@rel": rel }) => rel === undefined || rel === "alternate");
  const href = page?.["@href"];
  return typeof href === "string" ? unescaped(href) : null;
}

/** The latest of the dates that an entry gives under one of the names. */
function dateOf(item: Node, names: readonly string[]): number | null {
  const news = child(item, "news");
  const dates = names
    .flatMap((name) => [text(item[name]), text(news?.[name])])
    .map((date) => (date === null ? Number.NaN : Date.parse(date)))
    .filter((date) => !Number.isNaN(date));
  return dates.length === 0 ? null : Math.max(...dates);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(escaped: string): string {
  return escaped.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
