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
    readability: overlap(page.text, readabilityAlone(html)),
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

/** The text of what @mozilla/readability returns, a block a line; empty where it fails. */
function readabilityAlone(html: string): string {
  try {
    const content = new Readability(parseHTML(html).document as never).parse()?.content ?? "";
    return flatten(content);
  } catch {
    return "";
  }
}
