// test/ingestion/readers/page-documents.test.ts
// Every folder of test/pages with a page in it: what a reader of the page keeps of it (captions end in ` |`), and its metadata.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readerFor } from "#src/ingestion/readers/readers.js";

const FOLDER = "test/pages";
const SOURCES = ["source.html", "source.mhtml"];

const documents = readdirSync(FOLDER).flatMap((slug) => {
  const source = SOURCES.map((name) => `${FOLDER}/${slug}/${name}`).find((file) => existsSync(file));
  return source === undefined ? [] : [{ slug, source }];
});

describe.each(documents)("page $slug", async ({ slug, source }) => {
  const read = (name: string): string => readFileSync(`${FOLDER}/${slug}/${name}`, "utf8");
  const { origins = {}, chosenBy, ...metadata } = JSON.parse(read("expected.json"));
  const found = await readerFor(source).read(readFileSync(source));
  const [first] = found;
  const document = first === undefined || "reason" in first ? undefined : first;

  it("is one document", () => expect(found).toHaveLength(1));
  it("has its story, and nothing else", () => expect(document?.text).toBe(read("expected.txt").trimEnd()));
  it("has its metadata", () => expect(document?.metadata).toMatchObject(metadata));
  it("tells where they were printed", () => expect(document?.origins).toEqual(origins));
  it("records how the body was chosen", () => {
    if (chosenBy === undefined) expect(document?.chosenBy).not.toBe("");
    else expect(document?.chosenBy).toBe(chosenBy);
  });
});
