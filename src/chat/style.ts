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
  const lines = text.split("\n").map((line) => {
    let column = 0;
    let wrapped = "";
    for (const word of line.split(" ")) {
      const width = word.replace(INVISIBLE, "").length;
      if (wrapped === "") {
        wrapped = word;
        column = width;
      } else if (column + 1 + width > columns) {
        wrapped += `\n${indent}${word}`;
        column = indent.length + width;
      } else {
        wrapped += ` ${word}`;
        column += 1 + width;
      }
    }
    return wrapped;
  });
  return lines.join("\n");
}
