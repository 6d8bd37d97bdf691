// test/answering/timeline.test.ts
// What is told of the articles as a whole, over the real engine and the project's corpus.
import { describe, expect, it } from "vitest";
import { dateOf } from "#src/answering/citations.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();

describe("a timeline", () => {
  it("holds verbatim statements, oldest article first, each from an article that names the place", async () => {
    const { statements, sources } = await engine().timeline({ topic: "Champasak" });
    expect(sources.length).toBeGreaterThan(2);
    const days = sources.map((source) => dateOf(source)?.date ?? "");
    expect(days).toEqual(days.toSorted());
    expect(sources.map(({ n }) => n)).toEqual(sources.map((_, i) => i + 1));
    for (const { text, citations } of statements) {
      const source = sources.find(({ n }) => citations.includes(n));
      const article = engine().article(source?.articleId ?? "");
      const quote = source?.quotes.find((one) => one.text === text);
      expect(article?.text.slice(quote?.start, quote?.end)).toBe(text);
      expect(article?.text).toContain("Champasak");
    }
  });

  it("keeps to the articles and the number of statements asked for", async () => {
    const all = await engine().timeline({ topic: "hợp tác" });
    const [only] = all.sources.map(({ articleId }) => articleId);
    const filter = { articleIds: [only ?? ""] };
    const one = await engine().timeline({ topic: "hợp tác", filter, perArticle: 1 });
    expect(one.statements).toHaveLength(1);
    expect(one.sources.map(({ articleId }) => articleId)).toEqual([only]);
  });

  it("is empty for what no article knows", async () => {
    expect((await engine().timeline({ topic: "kim ngạch xuất khẩu cà phê" })).statements).toEqual([]);
    expect((await engine().timeline({ topic: "Tokyo" })).statements).toEqual([]);
    expect((await engine().timeline({ topic: "bóng đá" })).statements).toEqual([]);
  });

  it("takes words of two syllables together", async () => {
    const { statements } = await engine().timeline({ topic: "cao su" });
    expect(statements.length).toBeGreaterThan(0);
    for (const { text } of statements) expect(text.toLowerCase()).toContain("cao su");
  });
});

describe("example questions", () => {
  it.each(["vi", "en", "lo"] as const)("in %s are answered by the articles, none twice", async (language) => {
    const questions = await engine().examples(language);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect((await engine().ask(question)).kind).toBe("answered");
  });

  it("can be asked of single articles", async () => {
    const [first] = engine().articles();
    const questions = await engine().examples("vi", [first?.articleId ?? ""]);
    expect(questions.length).toBeGreaterThan(0);
    expect(await engine().examples("vi", [])).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("numbers the articles from 1, with the time they came", () => {
    const entries = engine().catalogue();
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => i + 1));
    for (const { arrivedAt } of entries) expect(Date.now() - arrivedAt).toBeLessThan(600_000);
  });

  it("names places as the article writes them, or in the reader's language", () => {
    const entry = engine()
      .catalogue()
      .find(({ title }) => title?.includes("Luông Pha Bang"));
    const names = (language: "vi" | "en") =>
      engine()
        .places(entry?.articleId ?? "", language)
        .map(({ name }) => name);
    expect(names("vi")).toEqual(["Sơn La", "Luông Pha Bang"]);
    expect(names("en")).toEqual(["Son La", "Luang Prabang"]);
  });

  it("has the sentence that a story opens with, and those that tell most of it, in order", async () => {
    for (const { articleId } of engine().catalogue()) {
      const text = engine().article(articleId)?.text ?? "";
      const lead = engine().leadSentence(articleId);
      expect(text.slice(lead?.start, lead?.end)).toBe(lead?.text);
      expect(lead?.text).not.toMatch(/^\(/);
      const quotes = await engine().keySentences(articleId, 3);
      expect(quotes.map(({ text: quoted, start, end }) => text.slice(start, end) === quoted)).toEqual(
        Array(3).fill(true),
      );
      expect(quotes.map(({ start }) => start)).toEqual(
        quotes.map(({ start }) => start).toSorted((a, b) => a - b),
      );
    }
  });
});
