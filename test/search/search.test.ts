// test/search/search.test.ts
import { RunnableLambda } from "@langchain/core/runnables";
import { describe, expect, it } from "vitest";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();

describe("search", () => {
  it.each([
    ["học bổng cho sinh viên Champasak", "88 sinh viên"],
    ["khẩu trang vải", "5.000 khẩu trang vải"],
    ["scholarships for Champasak students in Bình Dương", "88 sinh viên"],
    ["cảng biển nước sâu", "Chân Mây"],
    ["cao su Dau Tieng Viet-Lao", "6.722 ha"],
  ])("puts the passage for “%s” first", async (question, inside) => {
    const { hits } = await engine().search(question);
    expect(hits[0]?.text).toContain(inside);
  });

  it("gives slices of the articles, best first, no more than asked for", async () => {
    const { query, hits } = await engine().search("  ký kết   hợp tác ", { limit: 7 });
    expect(query).toBe("ký kết hợp tác");
    expect(hits).toHaveLength(7);
    for (const [i, hit] of hits.entries()) {
      expect(engine().article(hit.articleId)?.text.slice(hit.start, hit.end)).toBe(hit.text);
      expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Number.POSITIVE_INFINITY);
    }
  });

  it("keeps to a period and to articles", async () => {
    const later = await engine().search("ký kết hợp tác", { limit: 50, filter: { from: "2024-01-01" } });
    const days = new Set(later.hits.map((hit) => engine().article(hit.articleId)?.eventDate));
    expect(days).toEqual(new Set(["2024-09-26", "2025-01-14"]));
    const [id = ""] = later.hits.map((hit) => hit.articleId);
    const one = await engine().search("học bổng", { filter: { articleIds: [id] } });
    expect(new Set(one.hits.map((hit) => hit.articleId))).toEqual(new Set([id]));
    expect((await engine().search("học bổng", { filter: { to: "1999-12-31" } })).hits).toEqual([]);
  });

  it("survives any text", async () => {
    for (const text of ['"', "AND OR NOT *", "words : (", "a".repeat(3000), "\ud800", "?", "ຈຳປາສັກ", "😀"]) {
      expect((await engine().search(text)).hits.length).toBeGreaterThan(0);
    }
  });

  it("stands in a LangChain chain as a retriever", async () => {
    const chain = engine()
      .retriever({ limit: 2 })
      .pipe(RunnableLambda.from((documents) => documents.map((document) => document.metadata)));
    const metadata = await chain.invoke("Sơn La hỗ trợ máy thở");
    expect(metadata).toHaveLength(2);
    expect(metadata[0]).toMatchObject({ source: "004_c91044f3eca921e9.txt", start: expect.any(Number) });
  });
});
