// src/ingestion/readers/json.ts
import { UserError } from "../../errors.js";
import { decodeText } from "../decode.js";
import { type Row, readRow, readRows, unknownLayout } from "./fields.js";
import type { RawDocument, Reader, UnreadMember } from "./reader.js";

/** Levels at which a list of articles is looked for: `{"data": {"articles": [ … ]}}`. */
const LIST_DEPTH = 3;

/** One article, or a list of them, as objects whose fields are known by name. */
export const jsonReader: Reader = {
  name: "json",
  endings: [".json"],
  async read(bytes) {
    const { text, note } = decodeText(bytes);
    const value = parse(text);
    const single = isRow(value) ? await readRow(value, null) : null;
    if (single !== null) return [{ ...single, note }];
    const list = listIn(value, LIST_DEPTH);
    if (list !== null) return readRows(list, (index) => index + 1);
    throw new UserError(
      isRow(value) ? unknownLayout([value]) : "The file holds no article, but other data.",
      isRow(value) ? undefined : HINT,
      "fields",
    );
  },
};

/** An object a line. */
export const jsonLinesReader: Reader = {
  name: "json lines",
  endings: [".jsonl", ".ndjson"],
  async read(bytes) {
    const { text } = decodeText(bytes);
    const broken: UnreadMember[] = [];
    const rows: Row[] = [];
    const numbers: number[] = [];
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue;
      try {
        const value = parse(line);
        if (!isRow(value)) throw new UserError("The line is no object.", HINT, "fields");
        rows.push(value);
        numbers.push(index + 1);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        broken.push({ member: String(index + 1), ...error.refused });
      }
    }
    if (rows.length === 0)
      throw new UserError(
        broken[0]?.reason ?? "The file is empty.",
        undefined,
        broken[0]?.refusal ?? "empty",
      );
    const read: (RawDocument | UnreadMember)[] = await readRows(rows, (index) => numbers[index] ?? 0);
    return [...read, ...broken];
  },
};

const HINT = 'Give each article as an object like {"title": "…", "text": "…"}.';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as Error).message.replace(/\s+/g, " ").slice(0, 120);
    throw new UserError(`It is not valid JSON (${detail}).`, HINT, "damaged");
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first list of objects in a value, outermost first. */
function listIn(value: unknown, depth: number): Row[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null;
  if (!isRow(value) || depth === 0) return null;
  const inner = Object.values(value);
  return (
    inner.map((part) => (Array.isArray(part) ? listIn(part, depth) : null)).find((list) => list !== null) ??
    inner.map((part) => listIn(part, depth - 1)).find((list) => list !== null) ??
    null
  );
}
