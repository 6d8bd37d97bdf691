// scripts/pages/measure.ts
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { findStory } from "#src/ingestion/boilerplate.js";
import { decodePage } from "#src/ingestion/decode.js";
import { visibleText } from "#src/ingestion/html/blocks.js";
import { openPage } from "#src/ingestion/html/page.js";
import { toLines } from "#src/ingestion/lines.js";
import { htmlReader } from "#src/ingestion/readers/html.js";
import type { DocumentMetadata } from "#src/ingestion/readers/reader.js";
import { type GoldPage, type Half, halfOf } from "./page-sets.js";
import { type Overlap, overlap } from "./shingles.js";

/** A page's body as each method finds it, against the gold one. */
export interface Measured {
  readonly id: string;
  readonly half: Half;
  readonly ours: Overlap;
  readonly chosenBy: string;
  /** What we found, for looking at. */
  readonly body: string;
  readonly metadata: DocumentMetadata | null;
  /** @mozilla/readability alone, as it is. */
  readonly readability: Overlap;
  readonly readabilityTitle: string | null;
  /** Texts of the page's main headings, for what of the gold title a reader of the page sees. */
  readonly headings: readonly string[];
  /** All visible text. */
  readonly everything: Overlap;
  /** The plain-text method over the page flattened to text. */
  readonly plain: Overlap;
  /** Milliseconds of our reader. */
  readonly ms: number;
}

export async function measure(page: GoldPage): Promise<Measured> {
  const bytes = page.read();
  const started = performance.now();
  const [read] = await htmlReader.read(bytes).catch(() => []);
  const document = read === undefined || "reason" in read ? undefined : read;
  const ms = performance.now() - started;
  const body = (document?.text ?? "")
    .split("\n")
    .filter((line) => !line.endsWith(" |"))
    .join("\n");
  const { text: html } = decodePage(bytes);
  const flat = flatten(html);
  const alone = readabilityAlone(html);
  const story = findStory(toLines(flat))
    .blocks.filter(({ kind }) => kind === "body")
    .map(({ text }) => text);
  return {
    id: page.id,
    half: halfOf(page.id),
    ours: overlap(page.text, body),
    chosenBy: document?.chosenBy ?? "none",
    body,
    metadata: document?.metadata ?? null,
    readability: overlap(page.text, alone.text),
    readabilityTitle: alone.title,
    headings: [...openPage(html).querySelectorAll("h1")].map(({ textContent }) => textContent ?? ""),
    everything: overlap(page.text, flat),
    plain: overlap(page.text, story.join("\n")),
    ms,
  };
}

/** The visible text of a page in document order, a block a line, the text of links kept. */
function flatten(html: string): string {
  const { body } = openPage(html);
  return body === null ? "" : visibleText(body);
}

/** What @mozilla/readability returns, the text a block a line; nothing where it fails. */
function readabilityAlone(html: string): { readonly text: string; readonly title: string | null } {
  try {
    const found = new Readability(parseHTML(html).document as never).parse();
    return { text: flatten(found?.content ?? ""), title: found?.title ?? null };
  } catch {
    return { text: "", title: null };
  }
}
