// src/telegram/csv.ts

/** A table as spreadsheets read it: UTF-8 with a mark, CRLF, every cell quoted. No cell can be taken for a formula. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? "");
  // Spreadsheets compute what begins with these; an apostrophe makes it text. Numbers of our own stay numbers.
  const isFormula = typeof value === "string" && /^\s*[=+\-@]|^[\t\r\n]/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}
