// scripts/pages/metadata-right.ts
import { fold } from "#src/text/fold.js";
import type { Measured } from "./measure.js";
import type { GoldPage } from "./page-sets.js";

const ALIKE = 0.5;

/** How right a title is; `null` where the gold page has none, and `carried` also where the page's headings do not carry it. */
export interface TitleRight {
  /** The same words, case, punctuation and diacritics apart. */
  readonly same: boolean | null;
  /** The same, on the pages with a main heading that is the gold title or holds it, or is within it. */
  readonly carried: boolean | null;
  /** The same words, or the one title is the other with a kicker or a site's name before or behind it. */
  readonly within: boolean | null;
  /** At least half of the words of both: the same headline as the paper words it for its page, for searches or for sharing. */
  readonly alike: boolean | null;
}

/** Whether a field of a page's metadata is right; `null` where the gold page has no such field. */
export interface Right {
  readonly title: TitleRight;
  /** That of @mozilla/readability. */
  readonly readabilityTitle: TitleRight;
  /** The same day, in the zone of either. */
  readonly date: boolean | null;
  /** The same names, in any order. */
  readonly author: boolean | null;
}

export function metadataRight(
  page: GoldPage,
  { metadata, readabilityTitle, headings }: Pick<Measured, "metadata" | "readabilityTitle" | "headings">,
): Right {
  const { published, authors } = page;
  return {
    title: titleRight(page.title, metadata?.title, headings),
    readabilityTitle: titleRight(page.title, readabilityTitle, headings),
    date: published == null ? null : sameDay(published, metadata?.publishedAt ?? null),
    author:
      authors == null || authors.length === 0
        ? null
        : sameNames(authors, (metadata?.author ?? "").split(/,\s*/)),
  };
}

function titleRight(
  title: string | null | undefined,
  found: string | null | undefined,
  headings: readonly string[],
): TitleRight {
  if (title == null) return { same: null, carried: null, within: null, alike: null };
  const [gold, given] = [words(title), words(found)];
  const same = gold === given;
  return {
    same,
    carried: headings.some((heading) => isWithin(gold, words(heading))) ? same : null,
    within: isWithin(gold, given),
    alike: areAlike(gold, given),
  };
}

function words(text: string | null | undefined): string {
  return (fold(text ?? "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

function isWithin(gold: string, found: string): boolean {
  return (
    gold !== "" && found !== "" && (` ${gold} `.includes(` ${found} `) || ` ${found} `.includes(` ${gold} `))
  );
}

function areAlike(gold: string, found: string): boolean {
  const [a, b] = [new Set(gold.split(" ")), new Set(found.split(" "))];
  return 2 * [...a].filter((word) => b.has(word)).length >= (a.size + b.size) * ALIKE;
}

function sameDay(gold: string, found: string | null): boolean {
  if (found === null) return false;
  if (gold.slice(0, 10) === found.slice(0, 10)) return true;
  const [a, b] = [gold.replace(" ", "T"), found].map((date) => Date.parse(date));
  return a !== undefined && b !== undefined && Math.abs(a - b) < 60_000;
}

function sameNames(gold: readonly string[], found: readonly string[]): boolean {
  const keyed = (names: readonly string[]): string =>
    names
      .map(words)
      .filter((name) => name !== "")
      .sort()
      .join(";");
  return keyed(gold) === keyed(found);
}
