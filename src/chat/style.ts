// src/chat/style.ts

/** Marks text for a terminal; without colour every function returns its text as it is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  italic(text: string): string;
  accent(text: string): string;
}

/** SGR parameters that switch a mark on and off. */
const sgr = (on: number, off: number) => (text: string) =>
  text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`;
const plain = (text: string) => text;

const COLOURED: Style = { bold: sgr(1, 22), dim: sgr(2, 22), italic: sgr(3, 23), accent: sgr(36, 39) };
const PLAIN: Style = { bold: plain, dim: plain, italic: plain, accent: plain };

export function style(coloured: boolean): Style {
  return coloured ? COLOURED : PLAIN;
}

/** Back to the start of the line, and the line empty. */
export const ERASE_LINE = "\r\u001B[K";

// biome-ignore lint/suspicious/noControlCharactersInRegex: SGR sequences begin with ESC.
const INVISIBLE = /\u001B\[\d*m|\p{M}/gu;

/** Breaks lines at spaces so that none is wider than `columns`, where a word allows; marks take no room. */
export function wrap(text: string, columns: number, indent = ""): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, columns, indent))
    .join("\n");
}

function wrapLine(line: string, columns: number, indent: string): string {
  const [first = "", ...words] = line.split(" ");
  let wrapped = first;
  let column = width(first);
  for (const word of words) {
    const breaks = column + 1 + width(word) > columns;
    wrapped += breaks ? `\n${indent}${word}` : ` ${word}`;
    column = (breaks ? indent.length : column + 1) + width(word);
  }
  return wrapped;
}

function width(word: string): number {
  return word.replace(INVISIBLE, "").length;
}
