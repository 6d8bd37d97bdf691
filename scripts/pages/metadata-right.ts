// scripts/pages/metadata-right.ts
import { fold } from "#src/text/fold.js";
import type { Measured } from "./measure.js";
import type { GoldPage } from "./page-sets.js";

const ALIKE = 0.5;

/** Whether a field of a page's metadata is right; `null` where the gold page has no such field. */
export interface Right {
  /** The same words, case and punctuation apart. */
  readonly title: boolean | null;
  /** The same words, or the one title is the other with a kicker or a site's name before or behind it. */
  readonly titleWithin: boolean | null;
  /** At least half of the words of both: the same headline as the paper words it for its page, for searches or for sharing. */
  readonly titleAlike: boolean | null;
  /** The same day, in the zone of either. */
  readonly date: boolean | null;
  /** The same names, in any order. */
  readonly author: boolean | null;
}

export function metadataRight(page: GoldPage, { metadata }: Measured): Right {
  const { title, published, authors } = page;
  return {
    title: title == null ? null : words(title) === words(metadata?.title),
    titleWithin: title == null ? null : isWithin(words(title), words(metadata?.title)),
    titleAlike: title == null ? null : areAlike(words(title), words(metadata?.title)),
    date: published == null ? null : sameDay(published, metadata?.publishedAt ?? null),
    author:
      authors == null || authors.length === 0
        ? null
        : sameNames(authors, (metadata?.author ?? "").split(/,\s*/)),
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
