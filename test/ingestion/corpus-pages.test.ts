// test/ingestion/corpus-pages.test.ts
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "#src/ingestion/parse.js";
import { toPassages } from "#src/ingestion/passages.js";
import { plainDocument } from "#src/ingestion/readers/text.js";

/** What a reader finds on a page: the story's sentences in page order, and every other line once. */
interface Reading {
  /** What stands before the first sentence: part of the story, of no sentence. */
  readonly dateline?: string;
  readonly story: readonly string[];
  readonly furniture: readonly string[];
}

const READINGS = "test/pages/corpus";

const collapsed = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** A headline printed twice on one line ("X X" or "XX") gives X. */
const half = (line: string): string | undefined => /^(.{4,}) ?\1$/.exec(line)?.[1];

/** Takes the sentences the line is made of from the front of the story; false leaves a part of the line. */
function takeLine(line: string, story: string[]): boolean {
  let rest = line;
  for (let next = story[0]; rest !== "" && next !== undefined && rest.startsWith(next); next = story[0]) {
    rest = rest.slice(next.length).trim();
    story.shift();
  }
  return rest === "";
}

describe.each(readdirSync(READINGS).map((file) => file.replace(/\.json$/, "")))("page %s", async (name) => {
  const page = readFileSync(`corpus/${name}.txt`, "utf8");
  const { dateline, story, furniture }: Reading = JSON.parse(
    readFileSync(`${READINGS}/${name}.json`, "utf8"),
  );
  const storyText = story.join(" ");
  const article = parseArticle(`${name}.txt`, plainDocument(page));
  const passages = await toPassages(
    article,
    async (texts) => texts.map((text) => Math.ceil(text.length / 3.5)),
    512,
  );
  const slice = ({ start, end }: { start: number; end: number }): string =>
    collapsed(article.text.slice(start, end));
  const passageTexts = passages.map(slice);

  it("has every line either in the story or among the furniture", () => {
    const left = [...story];
    const astray = page
      .split("\n")
      .map((line) => collapsed(line).replace(/ \|$/, ""))
      .filter((line) => line !== "" && !furniture.includes(line) && !takeLine(line, left));
    expect({ astray, left }).toEqual({ astray: [], left: [] });
    expect(furniture.filter((line) => story.includes(line))).toEqual([]);
  });

  it("keeps every sentence of the story", () => {
    expect(story.filter((sentence) => !collapsed(article.text).includes(sentence))).toEqual([]);
    expect(story.filter((sentence) => !passageTexts.some((text) => text.includes(sentence)))).toEqual([]);
  });

  it("leaves the furniture out of every passage", () => {
    const unwanted = furniture
      .flatMap((line) => [line, half(line) ?? line])
      .filter((line) => line.length > 3 && !storyText.includes(line));
    expect(unwanted.filter((line) => passageTexts.some((text) => text.includes(line)))).toEqual([]);
  });

  it("cuts sentences where a reader would", () => {
    const cut = new Set(passages.flatMap(({ sentences }) => sentences.map(slice)));
    const missing = story.filter((sentence) => sentence !== dateline && !cut.has(sentence));
    const extra = [...cut].filter((sentence) => !story.includes(sentence));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });
});
