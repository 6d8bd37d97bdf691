// src/ingestion/same-story.ts
import type { ParsedArticle } from "../article.js";
import { bandsOf, keyOf, sharedWording, shinglesOf } from "../text/shingles.js";
import { tokenize } from "../text/tokens.js";

// Of 123 news stories, a copy with 15 % of its words changed shared 0.35 at the least, two stories 0.14 at the most (docs/evaluation.md).
const SAME_WORDING = 0.27;
/** Shared wording of the openings: texts that only close alike, with what an outlet says of itself, tell different things. */
const SAME_OPENING = 0.08;
/** The first words of a text: at most so many, and at most a fifth. */
const OPENING_WORDS = 30;
/** Of the capitalised words of the text with fewer, so many stand in the other: a form that is filled in tells of others each time. */
const SAME_NAMES = 0.7;
/** A text with fewer UTF-16 units is short. */
const SHORT = 600;
/** An agency's story is printed within so many days. */
const DAYS_APART = 14;
/** Two states of one page have at least so much of their wording in common; less is a wrong canonical address. */
const SAME_PAGE = 0.1;

/** What is needed of an article to hold it against another. */
export type Story = Pick<ParsedArticle, "title" | "text" | "blocks" | "url" | "publishedAt">;

/** Two sources of one story: printed alike, or two states of one page. */
export type Likeness = "copy" | "page";

/** How two articles are the same story; `null` where they are not. */
export function likeness(a: Story, b: Story): Likeness | null {
  const [left, right] = [wordingOf(a), wordingOf(b)];
  const shared = sharedWording(shinglesOf(left), shinglesOf(right));
  const page = pageKey(a.url);
  if (page !== null && page === pageKey(b.url) && left !== right)
    return shared >= SAME_PAGE || (a.title !== null && a.title === b.title) ? "page" : null;
  return isCopy(a, b, left, right, shared) ? "copy" : null;
}

/** A longer print of a story by so much takes the place of a shorter one. */
const LONGER = 1.2;

/**
 * Whether a newcomer takes the place of an article that tells the same story: as the later state of its page, or because it
 * tells more. Otherwise it is kept as a copy.
 * @param isNew whether its bytes have not been seen before
 */
export function takesPlace(newcomer: Story, kept: Story, how: Likeness, isNew: boolean): boolean {
  if (how === "copy") return wordingOf(newcomer).length > wordingOf(kept).length * LONGER;
  const dayOf = ({ publishedAt }: Story): string => publishedAt?.slice(0, 10) ?? "";
  return isNew && (dayOf(newcomer) === "" || dayOf(newcomer) >= dayOf(kept));
}

function isCopy(a: Story, b: Story, left: string, right: string, shared: number): boolean {
  if (shared < SAME_WORDING || daysApart(a.publishedAt, b.publishedAt) > DAYS_APART) return false;
  // A figure that one has and the other has not is a difference that readers must see.
  const [few, many] = [figuresOf(left), figuresOf(right)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || ![...few].every((figure) => many.has(figure))) return false;
  if (sharedWording(shinglesOf(openingOf(left)), shinglesOf(openingOf(right))) < SAME_OPENING) return false;
  return sameNames(left, right);
}

/** Keys under which an article meets those that may be the same story. */
export function storyKeys(story: Story): number[] {
  const page = pageKey(story.url);
  return [...bandsOf(shinglesOf(wordingOf(story))), ...(page === null ? [] : [keyOf(page)])];
}

/** Everything but the byline: in a text without markup a headline or a lead is not surely told from what stands below. */
function wordingOf({ text, blocks }: Story): string {
  return blocks
    .filter(({ kind }) => kind !== "byline")
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

function openingOf(text: string): string {
  const words = tokenize(text);
  return text.slice(0, words[Math.min(OPENING_WORDS, Math.ceil(words.length / 5))]?.start ?? text.length);
}

/** Numbers, and dates as a whole. */
function figuresOf(text: string): Set<string> {
  const figures = text.match(/\d+(?:[.,/:-]\d+)*/g) ?? [];
  return new Set(figures.map((figure) => figure.replace(/[.,:-]/g, "/")));
}

const NAME = /\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*/gu;

/** Whether the names of the text with fewer are those of the other. */
function sameNames(a: string, b: string): boolean {
  const [few = [], many = []] = [a, b]
    .map((text) => text.match(NAME)?.map((name) => name.split(/\s/)) ?? [])
    .sort((x, y) => x.length - y.length);
  const known = new Set(many.flat());
  const words = [...new Set(few.flat())];
  if (words.filter((word) => known.has(word)).length < words.length * SAME_NAMES) return false;
  // Two short texts that differ in a whole name tell of two people.
  const isShort = Math.max(a.length, b.length) < SHORT;
  return !isShort || few.every((name) => name.length < 2 || name.some((word) => known.has(word)));
}

/** One spelling for the addresses of a page; `null` for none, or one that leads to a site as a whole. */
function pageKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()])
    if (/^(utm_|fbclid$|gclid$)/.test(name)) searchParams.delete(name);
  searchParams.sort();
  const path = pathname.replace(/\/+$/, "");
  return path === "" && searchParams.size === 0
    ? null
    : `${hostname.replace(/^(www|m)\./, "")}${path}?${searchParams}`;
}

function daysApart(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}
