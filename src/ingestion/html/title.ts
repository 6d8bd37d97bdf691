// src/ingestion/html/title.ts
import { collapseSpace } from "../../text/fold.js";
import { wordOverlap } from "../lines.js";
import { decodeEntities } from "./entities.js";
import { isWithin, type Page, tags } from "./page.js";
import { listOf, type StructuredNode } from "./structured.js";
import { bareText } from "./traits.js";

/** What parts a headline from the name of its site: ` | VnExpress`, ` - Báo …`, `：中日新聞Web`. */
const SEPARATOR = /\s+[|\-–—•·:»*]+\s+|\s*[|｜ㅣ]\s*|：/u;
const SEPARATED = /^\s*[|｜ㅣ：\-–—•·»*]/u;
const SIGNS_AROUND = /^[\s|｜ㅣ\-–—•·:»：*]+|[\s|｜ㅣ\-–—•·:»：*]+$/gu;
/** A shorter title may be the beginning of another one by chance; in characters. */
const TITLE_CHARACTERS = 15;
/** Shorter parts of an address are words of any title (`en`, `m`, `com`). */
const NAME_CHARACTERS = 4;
/** Words beside the site's name in a part that names it: `Báo … điện tử`. */
const MORE_WORDS = 3;
/** Lists of stories have hundreds of headings. */
const MOST_OF_A_PLACE = 20;
/** Share of words below which two wordings are of different things. */
const UNLIKE = 0.2;

/**
 * How much each place where a page gives its headline counts. The heading that readers see, most; round numbers, since
 * any that keep this order choose alike.
 */
const WEIGHTS = { heading: 3, structured: 2, openGraph: 2, twitter: 1, document: 1 } as const;

type Place = keyof typeof WEIGHTS;

interface Wording {
  readonly place: Place;
  readonly text: string;
}

const BESIDE = tags("ASIDE NAV FOOTER DIALOG");

/** What a page says of whose it is. */
export interface Site {
  readonly name: string | null;
  /** The canonical address. */
  readonly url: string | null;
}

/**
 * The headline. Papers word it differently for their pages, for searches and for sharing, headings may be another
 * story's, and structured data out of date: of all wordings the one is taken with which the others agree most, each by
 * the share of its words and the weight of its place. Names of the site are taken off before.
 * @param articles the page's JSON-LD objects that describe an article
 * @returns `printed`: whether it stands in a main heading of the page
 */
export function findTitle(
  page: Page,
  articles: readonly StructuredNode[],
  meta: ReadonlyMap<string, string>,
  site: Site,
): { title: string | null; printed: boolean } {
  const all = [...page.querySelectorAll("h1")];
  const main = all.filter((heading) => !isWithin(heading, BESIDE));
  const given: Readonly<Record<Place, readonly unknown[]>> = {
    heading: (main.length > 0 ? main : all).map(({ textContent }) => textContent),
    structured: articles.flatMap((article) => listOf(article["headline"])),
    openGraph: [meta.get("og:title")],
    twitter: [meta.get("twitter:title")],
    document: [page.querySelector("title")?.textContent],
  };
  const names = namesOf(site);
  const cleaned = (Object.keys(WEIGHTS) as Place[]).flatMap((place) =>
    given[place]
      .slice(0, MOST_OF_A_PLACE)
      .filter((text) => typeof text === "string")
      .map((text) => collapseSpace(decodeEntities(text)))
      .filter((text) => bareText(text) !== "" && !names(text, 0))
      .map((text) => ({ place, text: withoutName(text, names) }))
      .filter(({ text }) => text !== ""),
  );
  const wordings = cleaned.map(({ place, text }) => ({ place, text: withoutEnding(text, cleaned) }));
  const meant = wordings.filter((wording) => wording.place !== "heading" || isKnown(wording, wordings));
  const [best] = (meant.length > 0 ? meant : wordings)
    .map(({ text }) => ({ text, agreed: agreement(text, wordings) }))
    .toSorted((a, b) => b.agreed - a.agreed);
  if (best === undefined) return { title: null, printed: false };
  const printed = wordings.find(({ place, text }) => place === "heading" && likeness(text, best.text) === 1);
  return { title: printed?.text ?? best.text, printed: printed !== undefined };
}

/** How far the places agree with a wording; of several wordings of one place the nearest counts. */
function agreement(text: string, wordings: readonly Wording[]): number {
  const nearest = new Map<Place, number>();
  for (const { place, text: other } of wordings)
    nearest.set(place, Math.max(nearest.get(place) ?? 0, likeness(other, text)));
  return [...nearest].reduce((sum, [place, share]) => sum + WEIGHTS[place] * share, 0);
}

/** A heading that no other place has anything like is the site's own, or another story's. */
function isKnown({ text }: Wording, wordings: readonly Wording[]): boolean {
  return wordings.some(({ place, text: other }) => place !== "heading" && likeness(other, text) >= UNLIKE);
}

/** 1 for the same letters and digits, else the share of words in common. */
function likeness(a: string, b: string): number {
  return bareText(a) === bareText(b) ? 1 : wordOverlap(a, b);
}

/** Whether a text is the site's name, or its address, and at most so many words more. */
function namesOf({ name, url }: Site): (text: string, more: number) => boolean {
  const own = bareText(name ?? "");
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  const labels = host
    .split(".")
    .slice(0, -1)
    .map((label) => label.replaceAll("-", ""))
    .filter(({ length }) => length >= NAME_CHARACTERS);
  return (text, more) => {
    const bare = bareText(text);
    if (bare === "") return false;
    if (own !== "" && ` ${own} `.includes(` ${bare} `)) return true;
    const joined = bare.replaceAll(" ", "");
    if (joined === host.replaceAll(".", "") || labels.includes(joined)) return true;
    const spare = own === "" ? 0 : bare.split(" ").length - own.split(" ").length;
    return own !== "" && spare <= more && joined.includes(own.replaceAll(" ", ""));
  };
}

/** Without a part before or behind that names the site. */
function withoutName(text: string, names: (part: string, more: number) => boolean): string {
  const parts = text.split(SEPARATOR);
  const [head = ""] = parts;
  const tail = parts.at(-1) ?? "";
  if (parts.length < 2) return text;
  const rest = names(tail, MORE_WORDS)
    ? text.slice(0, -tail.length || undefined)
    : names(head, MORE_WORDS)
      ? text.slice(head.length)
      : text;
  return rest.replace(SIGNS_AROUND, "");
}

/** Without what follows behind a sign where another place ends: the section, the paper, a date. */
function withoutEnding(text: string, wordings: readonly Wording[]): string {
  const ended = wordings.find(
    ({ text: other }) =>
      other.length >= TITLE_CHARACTERS &&
      text.toLowerCase().startsWith(other.toLowerCase()) &&
      SEPARATED.test(text.slice(other.length)),
  );
  return ended?.text ?? text;
}
