// src/ingestion/readers/csv.ts
import { UserError } from "../../errors.js";
import { decodeText } from "../decode.js";
import { type Row, readRows } from "./fields.js";
import type { Reader } from "./reader.js";

const DELIMITERS = [",", ";", "\t", "|"];

/** A table with a line of field names above it; an article a row. */
export const csvReader: Reader = {
  name: "csv",
  endings: [".csv", ".tsv"],
  async read(bytes) {
    const { text } = decodeText(bytes);
    const { parse } = await import("csv-parse/sync");
    let rows: Row[];
    try {
      rows = parse(text, {
        columns: (header: string[]) => header.map((name) => name.trim()),
        delimiter: delimiterOf(text),
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
    if (rows.length === 0)
      throw new UserError(
        "The table has no rows below its first line.",
        "Put the field names in the first line and an article in each line below.",
        "fields",
      );
    return readRows(rows, (index) => index + 1);
  },
};

/** The sign that separates most names in the first line. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const count = (sign: string): number => header.split(sign).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
