// test/models/local-embedder.test.ts
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "#src/errors.js";
import { dot, type Embedder } from "#src/models/embedder.js";
import { EmbedderEmbeddings } from "#src/models/langchain-embeddings.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { temporaryFolder } from "../temporary-folder.js";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createLocalEmbedder("models");
});
afterAll(() => embedder.close());

describe("local embedder", () => {
  it("gives unit vectors, the same for the same text in any order", async () => {
    const [a, b, again] = await Promise.all([
      embedder.embedPassage("Tỉnh Bình Dương cấp học bổng."),
      embedder.embedPassage("Thời tiết hôm nay có mưa."),
      embedder.embedPassage("Tỉnh Bình Dương cấp học bổng."),
    ]);
    expect(a).toHaveLength(embedder.dimensions);
    expect(dot(a, a)).toBeCloseTo(1, 5);
    expect([...again]).toEqual([...a]);
    expect([...b]).not.toEqual([...a]);
  });
  it("puts what answers a question nearer than what does not, in three languages", async () => {
    const [right, wrong] = await Promise.all([
      embedder.embedPassage("Tỉnh Sơn La đã hỗ trợ 300 triệu đồng để phòng, chống dịch Covid-19."),
      embedder.embedPassage("Giải đua xe đạp quốc tế khởi tranh vào sáng nay."),
    ]);
    for (const question of [
      "Sơn La hỗ trợ bao nhiêu tiền chống dịch?",
      "How much money against the epidemic?",
      "ຊ່ວຍເຫຼືອເງິນເທົ່າໃດເພື່ອຕ້ານພະຍາດໂຄວິດ?",
    ]) {
      const vector = await embedder.embedQuery(question);
      expect(dot(vector, right)).toBeGreaterThan(dot(vector, wrong));
    }
  });
  it("cuts a text longer than the model takes instead of failing", async () => {
    expect(await embedder.embedPassage("học bổng ".repeat(2000))).toHaveLength(embedder.dimensions);
  });
  it("counts tokens", async () => {
    const [none, some, more] = await embedder.countTokens(["", "Bình Dương", "Bình Dương và Champasak"]);
    expect(none).toBe(0);
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(some ?? 0);
  });
  it("works as the embeddings of a LangChain vector store", async () => {
    const store = await HNSWLib.fromTexts(
      ["Bình Dương cấp học bổng cho sinh viên.", "Hà Nội có mưa rào."],
      [{ n: 0 }, { n: 1 }],
      new EmbedderEmbeddings(embedder),
    );
    const [found] = await store.similaritySearch("Ai được cấp học bổng?", 1);
    expect(found?.metadata).toEqual({ n: 0 });
  });
  it("says which file is missing", async () => {
    await expect(createLocalEmbedder(temporaryFolder())).rejects.toThrow(UserError);
  });
  it("refuses what comes after it was closed", async () => {
    const closed = await createLocalEmbedder("models");
    await closed.close();
    await expect(closed.embedQuery("còn không?")).rejects.toThrow("closed");
  });
});
