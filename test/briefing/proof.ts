// test/briefing/proof.ts
// What can be wrong with any briefing, whatever its topic.
import type { Quote } from "#src/answering/answer.js";
import type { Briefing, BriefingStatement } from "#src/briefing/briefing.js";

/** The lines that are not slices of the source they cite, cut with ` […] `. */
export function unprovenIn(briefing: Briefing, textOf: (articleId: string) => string | undefined): string[] {
  return briefing.sections
    .flatMap(({ statements }) => statements)
    .filter((line) => !isProven(briefing, line, textOf))
    .map(({ text }) => text);
}

function isProven(
  { sources }: Briefing,
  { text, citations, period }: BriefingStatement,
  textOf: (articleId: string) => string | undefined,
): boolean {
  const source = sources.find(({ n }) => n === citations[0]);
  if (citations.length !== 1 || source === undefined) return false;
  const article = textOf(source.articleId) ?? "";
  const quotes = source.quotes.filter(
    ({ start, end, text: own }) => own !== "" && article.slice(start, end) === own,
  );
  const parts = text.replace(/^\[…\] | \[…\]$/g, "").split(" […] ");
  const isQuote = (part: string): boolean => quotes.some((quote) => quote.text === part);
  return parts.every(isQuote) && (period === null || isQuote(period));
}

/** Pairs of lines that quote the same words of an article; the section of differences shows words a second time. */
export function repeatedIn({ sections, sources }: Briefing): string[] {
  const lines = sections
    .filter(({ kind }) => kind !== "differences")
    .flatMap(({ statements }) => statements)
    .map((line) => {
      const source = sources.find(({ n }) => n === line.citations[0]);
      const parts = line.text.replace(/^\[…\] | \[…\]$/g, "").split(" […] ");
      const quotes = (source?.quotes ?? []).filter(({ text }) => parts.includes(text));
      return { line, source, quotes };
    });
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      const same =
        one.source === other.source && one.quotes.some((a) => other.quotes.some((b) => overlap(a, b)));
      return same || one.line.text === other.line.text ? [`${one.line.text} = ${other.line.text}`] : [];
    }),
  );
}

function overlap(a: Quote, b: Quote): boolean {
  return a.start < b.end && b.start < a.end;
}
