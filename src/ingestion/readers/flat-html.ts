// src/ingestion/readers/flat-html.ts
import { collapseSpace } from "../../text/fold.js";

const BLOCKS = new Set(
  "address article aside blockquote body caption dd details div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Between these stands a gap. */
const SPACED = new Set([
  "p",
  "div",
  "figure",
  "table",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
]);
const UNSEEN = new Set(
  "head script style noscript template svg math iframe object select button input textarea".split(" "),
);
/** Marks a line as a caption, as saved pages do. */
const CAPTION = " |";

/** The visible text of a piece of HTML: a block a line, captions marked with ` |`, cells of a row on one line. */
export async function flatHtml(html: string): Promise<string> {
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(/<(html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const lines: string[] = [];
  let line = "";
  const end = (mark = ""): void => {
    const text = collapseSpace(line);
    if (text !== "") lines.push(text + mark);
    line = "";
  };
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
  };
  /** The row of a table of data that the walk is in. */
  let row: Node | null = null;
  const leave = (left: Node): void => {
    const name = left.nodeName.toLowerCase();
    if (left === row) row = null;
    if (row !== null) line += BLOCKS.has(name) ? " " : "";
    else if (BLOCKS.has(name)) {
      end(name === "figcaption" || name === "caption" ? CAPTION : "");
      if (SPACED.has(name)) gap();
    }
  };
  // Not by recursion: a hostile page is nested deeper than the stack.
  let node: Node | null = document.documentElement as unknown as Node;
  const root = node;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) line += node.nodeValue ?? "";
    else if (row !== null) line += BLOCKS.has(name) ? " " : "";
    else if (name === "br" || BLOCKS.has(name)) end();
    if (name === "tr" && row === null && isDataRow(node as unknown as Element)) row = node;
    const inner: Node | null = node.nodeType === 1 && !UNSEEN.has(name) ? node.firstChild : null;
    if (inner !== null) {
      node = inner;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      leave(node);
      node = node === root ? null : node.parentNode;
    }
    if (node !== null) {
      leave(node);
      node = node.nextSibling;
    }
  }
  end();
  return lines.join("\n").trim().normalize("NFC");
}

const ROW_MAX = 200;

/** Whether a row is one of short cells: layouts are made of rows too, with whole texts in their cells. */
function isDataRow(row: Element): boolean {
  const cells = row.querySelectorAll("td, th").length;
  if (cells < 2 || row.querySelector("table, br, li") !== null) return false;
  return row.querySelectorAll("p, div").length <= cells && (row.textContent ?? "").length <= ROW_MAX;
}

interface Element {
  readonly textContent: string | null;
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): { readonly length: number };
}

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}
