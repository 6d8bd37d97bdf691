// src/ingestion/readers/pdf-glyphs.ts
// The places of single letters, for pages whose pieces of text lie in one another: letters of a second font are drawn into
// gaps that were left for them in the first.
import type { Piece } from "./pdf-layout.js";

/** What a page draws, as pdf.js lists it: operators by number, with their operands. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** Numbers of the operators that decide where letters stand. */
export type Operators = Readonly<Record<string, number>>;

/** As PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

interface TextState {
  matrix: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Glyph {
  readonly unicode: string;
  /** Thousandths of the size. */
  readonly width: number;
  readonly isSpace: boolean;
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
/** Letters nearer than this, in sizes, are of one word. */
const WORD_GAP = 0.15;

/** Whether a piece lies within another one of its line. */
export function areInterleaved(pieces: readonly Piece[]): boolean {
  const sorted = pieces.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return sorted.some((piece, index) => {
    const before = sorted[index - 1];
    if (before === undefined || Math.abs(before.y - piece.y) > 0.5) return false;
    return piece.x + piece.width / 2 < before.x + before.width && piece.text !== before.text;
  });
}

/**
 * The words of a page from its single letters.
 * @param page from the page's space to one that grows downwards
 */
export function wordsOf({ fnArray, argsArray }: Drawing, operators: Operators, page: Matrix): Piece[] {
  const name = new Map(Object.entries(operators).map(([key, number]) => [number, key]));
  const saved: TextState[] = [];
  let text: TextState = {
    matrix: page,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  let textMatrix = UNIT;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (byX: number, byY: number): void => {
    lineX += byX;
    lineY += byY;
    x = lineX;
    y = lineY;
  };
  const letters: Piece[] = [];
  const show = (glyphs: readonly (Glyph | number | null)[]): void => {
    for (const glyph of glyphs) {
      if (typeof glyph === "number") x -= (glyph / 1000) * text.size * text.scale;
      if (typeof glyph !== "object" || glyph === null) continue;
      const width = (glyph.width / 1000) * text.size;
      const place = times(text.matrix, textMatrix);
      const size = text.size * Math.hypot(place[2], place[3]);
      if (glyph.unicode.trim() !== "" && Math.abs(place[1]) <= Math.abs(place[0])) {
        const [atX, atY] = [x, y + text.rise];
        letters.push({
          text: glyph.unicode,
          x: place[0] * atX + place[2] * atY + place[4],
          y: place[1] * atX + place[3] * atY + place[5],
          width: width * text.scale * Math.hypot(place[0], place[1]),
          size,
        });
      }
      x += (width + text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0)) * text.scale;
    }
  };
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index] ?? [];
    const number = (at: number): number => Number(given[at] ?? 0);
    switch (name.get(operator)) {
      case "save":
        saved.push(text);
        text = { ...text };
        break;
      case "restore":
      case "paintFormXObjectEnd":
        text = saved.pop() ?? text;
        break;
      case "transform":
        text.matrix = times(text.matrix, matrixOf(given));
        break;
      case "paintFormXObjectBegin":
        saved.push(text);
        text = { ...text, matrix: given[0] ? times(text.matrix, matrixOf(given[0])) : text.matrix };
        break;
      case "beginText":
        textMatrix = UNIT;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case "setTextMatrix":
        textMatrix = matrixOf(typeof given[0] === "number" ? given : given[0]);
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case "moveText":
        move(number(0), number(1));
        break;
      case "setLeadingMoveText":
        text.leading = number(1);
        move(number(0), number(1));
        break;
      case "nextLine":
        move(0, text.leading);
        break;
      case "setFont":
        text.size = number(1);
        break;
      case "setCharSpacing":
        text.charSpacing = number(0);
        break;
      case "setWordSpacing":
        text.wordSpacing = number(0);
        break;
      case "setHScale":
        text.scale = number(0) / 100;
        break;
      case "setLeading":
        text.leading = -number(0);
        break;
      case "setTextRise":
        text.rise = number(0);
        break;
      case "showText":
        show((given[0] ?? []) as (Glyph | number | null)[]);
        break;
    }
  }
  return joined(letters);
}

/** Letters that stand close to each other on a line as one word. */
function joined(letters: readonly Piece[]): Piece[] {
  const words: Piece[] = [];
  const rows = letters.toSorted((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x);
  for (const letter of rows) {
    const word = words.at(-1);
    const gap = word === undefined ? 0 : letter.x - word.x - word.width;
    const near =
      word !== undefined &&
      Math.round(word.y) === Math.round(letter.y) &&
      gap < WORD_GAP * letter.size &&
      gap > -letter.size;
    if (near)
      words[words.length - 1] = {
        ...word,
        text: word.text + letter.text,
        width: letter.x + letter.width - word.x,
      };
    else words.push(letter);
  }
  return words;
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((values ?? []) as Iterable<number>);
  return [a, b, c, d, e, f];
}

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
