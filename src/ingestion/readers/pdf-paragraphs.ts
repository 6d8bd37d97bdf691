// src/ingestion/readers/pdf-paragraphs.ts
import { endsLikeSentence } from "../../text/sentences.js";
import { isMarkedSyllable } from "../../text/syllables.js";
import { type Column, median, type TextLine } from "./pdf-layout.js";

/** The columns of a page, with the page's height in points. */
export interface Page {
  readonly columns: readonly Column[];
  readonly height: number;
}

/** Lines in this share of the page's height, above and below, may be its running head or foot. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^(?:[-–—|\s]*|(?:trang|page|tr\.)\s*)\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—|\s]*$/iu;
/** Letters so much larger than the text's are a headline's. */
const HEADLINE_SIZE = 1.25;
/** More than so many letters in a headline's size are a poster, not an article. */
const HEADLINE_MAX = 300;

/** Paragraphs in reading order, and the headline if the letters tell which it is. */
export function paragraphsOf(pages: readonly Page[]): { title: string | null; paragraphs: string[] } {
  const columns = withoutRunningLines(pages).filter((column) => column.length > 0);
  const lines = columns.flat();
  const body = median(lines.flatMap(({ text, size }) => Array.from(text, () => size)));
  const largest = Math.max(...lines.slice(0, 12).map(({ size }) => size));
  const headline = lines.slice(0, 12).filter(({ size }) => size > largest * 0.98);
  const title = joinLines(headline.map(({ text }) => text));
  const isTitle =
    largest >= body * HEADLINE_SIZE && title.length <= HEADLINE_MAX && lines.length > headline.length;
  const taken = new Set(isTitle ? headline : []);
  const paragraphs: string[] = [];
  let open: TextLine[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(joinLines(open.map(({ text }) => text)));
    open = [];
  };
  for (const column of columns) {
    const kept = column.filter((line) => !taken.has(line));
    const shape = shapeOf(kept);
    for (const [index, line] of kept.entries()) {
      const above = open.at(-1);
      const joined =
        above !== undefined && (index === 0 ? goesOn(above, line) : isSameParagraph(above, line, shape));
      if (!joined) close();
      open.push(line);
    }
  }
  close();
  return { title: isTitle ? title : null, paragraphs };
}

/** Page numbers, and lines that stand at the head or foot of several pages, are no text of the article. */
function withoutRunningLines(pages: readonly Page[]): Column[] {
  const atEdge = (line: TextLine, height: number): boolean =>
    line.y < height * MARGIN || line.y > height * (1 - MARGIN);
  const key = (text: string): string => text.replace(/\d+/g, "#").toLowerCase();
  const seen = new Map<string, number>();
  for (const { columns, height } of pages) {
    const heads = columns.flat().filter((line) => atEdge(line, height));
    for (const text of new Set(heads.map((line) => key(line.text))))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length / 3));
  return pages.flatMap(({ columns, height }) =>
    columns.map((column) =>
      column.filter(
        (line) =>
          !atEdge(line, height) || !(PAGE_NUMBER.test(line.text) || (seen.get(key(line.text)) ?? 0) >= least),
      ),
    ),
  );
}

interface Shape {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines. */
  readonly leading: number;
}

function shapeOf(column: Column): Shape {
  const steps = column.slice(1).map((line, index) => line.y - (column[index]?.y ?? 0));
  return {
    left: median(column.map(({ x }) => x)),
    right: Math.max(...column.map(({ end }) => end)),
    leading: median(steps.filter((step) => step > 0)),
  };
}

/** Whether the lower line belongs to the upper one's paragraph. */
function isSameParagraph(upper: TextLine, lower: TextLine, { left, right, leading }: Shape): boolean {
  if (Math.abs(upper.size - lower.size) > 0.12 * upper.size) return false;
  if (leading > 0 && lower.y - upper.y > leading * 1.45) return false;
  // Indented, and the line above was not the first of a hanging one.
  if (lower.x > left + lower.size * 0.8 && upper.x < lower.x - lower.size * 0.5) return false;
  if (/^[-–•+*]\s/.test(lower.text)) return false;
  if (/[\p{L}\p{N}][-‐\u00ad]$/u.test(upper.text)) return true;
  const short = upper.end < right - upper.size * 4;
  return !(
    short &&
    (endsLikeSentence(upper.text) || /[:;]$/.test(upper.text) || isShortLine(upper, left, right))
  );
}

/** A line that fills less than two thirds of its column was ended on purpose. */
function isShortLine(line: TextLine, left: number, right: number): boolean {
  return line.end - left < (right - left) * 0.66;
}

/** Whether a paragraph goes on at the head of the next column or page. */
function goesOn(last: TextLine, first: TextLine): boolean {
  return (
    Math.abs(last.size - first.size) < 0.12 * last.size &&
    !endsLikeSentence(last.text) &&
    /^[\p{Ll}\d(“"]/u.test(first.text)
  );
}

/** Words that were divided at a line's end are put together again. */
function joinLines(lines: readonly string[]): string {
  return lines
    .reduce((text, line) => {
      if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
      const [, before] = /([\p{L}\p{N}]+)[-‐]$/u.exec(text) ?? [];
      if (before !== undefined) return isDivided(before, line) ? text.slice(0, -1) + line : text + line;
      return text === "" ? line : `${text} ${line}`;
    }, "")
    .replaceAll("\u00ad", "");
}

/** Whether a hyphen divides a word; one between two Vietnamese syllables, names or numbers (`2022-2026`) is the writer's. */
function isDivided(before: string, below: string): boolean {
  const [after = ""] = /^\p{Ll}+/u.exec(below) ?? [];
  return (
    after !== "" &&
    /^\p{L}+$/u.test(before) &&
    !(isMarkedSyllable(before.toLowerCase()) && isMarkedSyllable(after))
  );
}
