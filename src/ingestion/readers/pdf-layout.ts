// src/ingestion/readers/pdf-layout.ts
// The reading order of a page of which only the places of its pieces of text are known.

/** A piece of text; points, `y` of the baseline, growing downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

/** A line of a column. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a column or of a part of the page with one column, top down. */
export type Column = readonly TextLine[];

/** A gutter is at least so wide, in sizes of the letters … */
const GUTTER = 0.9;
/** … and has at least so many lines on either side, which fill this share of their side's width. */
const GUTTER_LINES = 3;
const FILLED = 0.45;
/** Baselines nearer than this, in sizes of the letters, are one line. */
const SAME_LINE = 0.4;
/** A gap between pieces from here on, in sizes of the letters, is a space. */
const SPACE = 0.15;

/** The columns of a page in reading order. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  const lines = linesOf(pieces);
  if (lines.length === 0) return [];
  const gutter = gutterOf(pieces);
  if (gutter !== null) {
    const left = pieces.filter(({ x, width }) => x + width / 2 < gutter);
    const right = pieces.filter(({ x, width }) => x + width / 2 >= gutter);
    return [...columnsOf(left), ...columnsOf(right)];
  }
  // Something spans the columns: a headline above them, a line between, a note below.
  const borders = lines.slice(1).map((line, index) => ((lines[index]?.y ?? 0) + line.y) / 2);
  for (const border of borders) {
    const below = pieces.filter(({ y }) => y > border);
    if (gutterOf(below) !== null)
      return [...columnsOf(pieces.filter(({ y }) => y <= border)), ...columnsOf(below)];
  }
  for (const border of borders.toReversed()) {
    const above = pieces.filter(({ y }) => y <= border);
    if (gutterOf(above) !== null)
      return [...columnsOf(above), ...columnsOf(pieces.filter(({ y }) => y > border))];
  }
  return [lines];
}

/** Where the widest gutter runs from top to bottom; `null` when there is none. */
function gutterOf(pieces: readonly Piece[]): number | null {
  if (pieces.length < 2 * GUTTER_LINES) return null;
  const size = median(pieces.map((piece) => piece.size));
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  let reach = sorted[0] === undefined ? 0 : sorted[0].x + sorted[0].width;
  let best: { at: number; width: number } | null = null;
  for (const { x, width } of sorted.slice(1)) {
    const gap = x - reach;
    if (gap >= GUTTER * size && gap > (best?.width ?? 0) && isBetweenColumns(pieces, reach + gap / 2)) {
      best = { at: reach + gap / 2, width: gap };
    }
    reach = Math.max(reach, x + width);
  }
  return best?.at ?? null;
}

/** Columns of running text, and not numbers in front of lines or cells of a table. */
function isBetweenColumns(pieces: readonly Piece[], at: number): boolean {
  return [pieces.filter(({ x }) => x < at), pieces.filter(({ x }) => x >= at)].every((side) => {
    const lines = linesOf(side);
    if (lines.length < GUTTER_LINES) return false;
    const width = Math.max(...lines.map(({ end }) => end)) - Math.min(...lines.map(({ x }) => x));
    const filled = median(lines.map(({ x, end }) => (end - x) / width));
    return filled >= FILLED && width > 6 * median(side.map(({ size }) => size));
  });
}

/** Pieces on one baseline put together, from left to right. */
function linesOf(pieces: readonly Piece[]): TextLine[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (
      row !== undefined &&
      first !== undefined &&
      piece.y - first.y < SAME_LINE * Math.max(first.size, piece.size)
    ) {
      row.push(piece);
    } else rows.push([piece]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== "");
}

function lineOf(row: readonly Piece[]): TextLine {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  let text = "";
  let end = sorted[0]?.x ?? 0;
  for (const piece of sorted) {
    if (piece.x - end > SPACE * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  return {
    text: text.replace(/[^\S\u00ad]+/g, " ").trim(),
    x: sorted[0]?.x ?? 0,
    end,
    y: sorted[0]?.y ?? 0,
    size: Math.max(...sorted.map(({ size }) => size)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
