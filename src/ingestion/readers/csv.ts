// src/ingestion/readers/csv.ts
import { UserError } from "../../errors.js";
import { decodeText } from "../decode.js";
import { isFieldName, type Row, readRows } from "./fields.js";
import type { Reader } from "./reader.js";

const DELIMITERS = [",", ";", "\t", "|"];

/** A table with a line of field names above it; an article a row. */
export const csvReader: Reader = {
  name: "csv",
  endings: [".csv", ".tsv"],
  async read(bytes) {
    const decoded = decodeText(bytes).text;
    // What spreadsheets write above a table to say how its cells are parted.
    const told = /^sep=(.)\r?\n/.exec(decoded);
    const text = decoded.slice(told?.[0].length ?? 0);
    const { parse } = await import("csv-parse/sync");
    let lines: string[][];
    try {
      lines = parse(text, {
        delimiter: told?.[1] ?? delimiterOf(text),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      });
    } catch (error) {
      throw new UserError(
        `The table cannot be read: ${(error as Error).message}.`,
        "Save it as CSV again.",
        "damaged",
      );
    }
    const rows = rowsBelow(lines);
    if (rows.length === 0)
      throw new UserError(
        "The table has no rows below its first line.",
        "Put the field names in the first line and an article in each line below.",
        "fields",
      );
    return readRows(rows, (index) => index + 1);
  },
};

/** A heading, or notes, may stand above the line of field names. */
const LINES_ABOVE = 5;

/** The rows below the first line that names fields of articles, else below the first line. */
function rowsBelow(lines: readonly (readonly string[])[]): Row[] {
  const named = lines.slice(0, LINES_ABOVE).findIndex((cells) => cells.filter(isFieldName).length >= 2);
  const at = Math.max(0, named);
  const names = lines[at]?.map((name) => name.trim()) ?? [];
  return lines
    .slice(at + 1)
    .map((cells) =>
      Object.fromEntries(
        names.flatMap((name, index) => (cells[index] === undefined ? [] : [[name, cells[index]]])),
      ),
    );
}

/** The sign that separates most names in the first lines. */
function delimiterOf(text: string): string {
  const [first = "", ...below] = text.split("\n", LINES_ABOVE);
  // Texts have commas; a heading above the names has no delimiter at all.
  const head = DELIMITERS.some((sign) => first.includes(sign)) ? first : below.join("\n");
  const count = (sign: string): number => head.split(sign).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
