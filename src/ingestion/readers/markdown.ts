// src/ingestion/readers/markdown.ts
import { collapseSpace } from "../../text/fold.js";
import { decodeText } from "../decode.js";
import { type Row, readMetadata } from "./fields.js";
import { withoutHeadline } from "./headline.js";
import { NO_METADATA, type Reader } from "./reader.js";

/** Markdown: what stands between `---` lines at its head as metadata, the markup off. */
export const markdownReader: Reader = {
  name: "markdown",
  endings: [".md", ".markdown"],
  async read(bytes) {
    const { text, note } = decodeText(bytes);
    const { fields, rest } = splitFrontMatter(text);
    const plain = withoutMarkup(rest);
    const metadata = fields === null ? NO_METADATA : readMetadata(fields);
    const { title } = metadata;
    return [
      {
        member: null,
        text: title === null ? plain : withoutHeadline(plain, title),
        // With metadata of its own it is a text that somebody wrote; without, it may be a page turned into Markdown.
        form: fields === null ? "page" : "story",
        chosenBy: "markdown",
        metadata,
        note,
      },
    ];
  },
};

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;

/** Fields as `name: value` or `name = value`; lists as `[a, b]` or lines with a dash. */
function splitFrontMatter(text: string): { fields: Row | null; rest: string } {
  const match = FRONT_MATTER.exec(text);
  if (match === null) return { fields: null, rest: text };
  const fields: Record<string, string | string[]> = {};
  let last = "";
  for (const line of (match[2] ?? "").split("\n")) {
    const [, name = "", value = ""] = /^([\p{L}\p{M}\p{N}_. -]+?)\s*[:=]\s*(.*)$/u.exec(line) ?? [];
    const [, item] = /^\s*-\s+(.+)$/.exec(line) ?? [];
    if (item !== undefined && last !== "") {
      fields[last] = [...[fields[last] ?? []].flat(), unquoted(item)].filter((part) => part !== "");
    } else if (name !== "") {
      last = name;
      const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
      fields[name] = list === undefined ? unquoted(value) : list.split(",").map(unquoted);
    }
  }
  return { fields, rest: text.slice(match[0].length) };
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** Lines that begin a block of their own. */
const BLOCK = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|<|!\[|(?:[-*_]\s*){3,}$|=+\s*$|-+\s*$)/;

function withoutMarkup(markdown: string): string {
  const blocks: string[] = [];
  let open = false;
  let fenced = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->/g, "").split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) {
      fenced = !fenced;
      open = false;
    } else if (line.trim() === "" || /^\s*(?:(?:[-*_]\s*){3,}|=+|-+)$/.test(line)) {
      // Rules and the lines under headings are markup whole.
      blocks.push("");
      open = false;
    } else if (/^\s*\[[^\]]+\]:\s*\S+/.test(line) || /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) {
      // Where links lead, and the rule of a table.
    } else if (open && !fenced && !BLOCK.test(line)) {
      // Markdown goes on with a paragraph in the next line …
      blocks.push(`${blocks.pop()} ${line.trim()}`);
      open = !isBroken(line);
    } else {
      blocks.push(fenced ? line.trim() : blockText(line).trim());
      open = !fenced && !/^\s*(#|\||!\[)/.test(line) && !isBroken(line);
    }
  }
  const lines = blocks.map(inlineText).map(collapseSpace);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** … but for two spaces or a backslash at a line's end. */
function isBroken(line: string): boolean {
  return / {2}$|\\$/.test(line);
}

function blockText(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).replaceAll("|", " ");
  return line
    .replace(/^\s*(?:>\s?)+/, "")
    .replace(/^\s*#{1,6}\s+(.*?)\s*#*\s*$/, "$1")
    .replace(/^\s*[-*+]\s+(?:\[[ xX]\]\s+)?/, "");
}

function inlineText(text: string): string {
  return text
    .replace(/^\s*!\[([^\]]*)\]\([^)]*\)\s*$/, (_, about: string) => (about === "" ? "" : `${about} |`))
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/\[\^[^\]]+\]:?/g, "")
    .replace(/<(https?:[^>]+)>/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/(`+)(.+?)\1/g, "$2")
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)(.+?)(?<=\S)\*(?![\p{L}\p{N}])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/gu, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1")
    .replace(/\\$/, "");
}
