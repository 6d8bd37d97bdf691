// test/ingestion/kinds-together.test.ts
import { beforeEach, describe, expect, it } from "vitest";
import { archive } from "../fakes/archive.js";
import { folderEngine } from "./folder-engine.js";

const TITLE = "Gia Lai có trạm xá lưu động";
const PARAGRAPHS = [
  "Ngày 12/4/2025, tại thành phố Pleiku, Sở Y tế tỉnh Gia Lai khai trương trạm xá lưu động phục vụ đồng bào các xã vùng biên giới.",
  "Theo ông Rơ Mah Tuấn, Giám đốc Sở, trạm có 12 bác sĩ, khám cho khoảng 200 người mỗi ngày và phát thuốc miễn phí đến hết năm 2025.",
];
const TEXT = [TITLE, ...PARAGRAPHS].join("\n\n");
const page = (outlet: string): string => `<!doctype html><html><head><meta charset="utf-8">
<title>${TITLE}</title><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="2025-04-13T07:00:00+07:00"></head>
<body><nav><a href="/">Trang chủ</a></nav><article><h1>${TITLE}</h1>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n")}</article></body></html>`;

const { engine, file, gone, kept } = folderEngine();

describe("one story in files of different kinds", () => {
  beforeEach(async () => {
    file("a.html", page("Báo Gia Lai"));
    file("b.txt", `${TEXT}\n\nNguồn: https://example.org/tram-xa`);
    file("c.zip", archive([{ name: "d.html", bytes: page("Báo Kon Tum") }]));
  });

  it("that come together is kept once, with all outlets, and is not read again", async () => {
    expect(await engine().ingest()).toMatchObject({ added: 3, failed: [], articles: 1 });
    expect(kept()).toEqual([["a.html", "Báo Gia Lai, example.org, Báo Kon Tum"]]);
    expect(engine().article("c.zip!/d.html")?.source).toBe("a.html");
    expect(await engine().ingest()).toMatchObject({ added: 0, updated: 0, unchanged: 3, removed: 0 });
  });

  it("goes on in the archive when the other files are gone, with what its page says of it", async () => {
    await engine().ingest();
    for (const name of ["a.html", "b.txt"]) gone(name);
    expect(await engine().ingest()).toMatchObject({ removed: 2, unchanged: 1, articles: 1 });
    expect(kept()).toEqual([["c.zip!/d.html", "Báo Kon Tum"]]);
    const [article] = engine().articles();
    expect(engine().details(article?.articleId ?? "")).toMatchObject({
      origins: { publishedAt: "metadata" },
    });
    expect(await engine().ingest()).toMatchObject({ removed: 0, unchanged: 1 });
  });

  it("is gone with the archive where it was only a copy", async () => {
    await engine().ingest();
    gone("c.zip");
    expect(await engine().ingest()).toMatchObject({ removed: 1, unchanged: 2, articles: 1 });
    expect(kept()).toEqual([["a.html", "Báo Gia Lai, example.org"]]);
  });
});

describe("a preview", () => {
  it("of a page and of an archive shows their articles, and the stored one that tells the same", async () => {
    file("b.txt", TEXT);
    await engine().ingest();
    const sameAs = engine().article("b.txt")?.articleId;
    const shown = await engine().preview({ name: "a.html", bytes: Buffer.from(page("Báo Gia Lai")) });
    expect(shown).toMatchObject({
      articles: [{ title: TITLE, publishedAt: "2025-04-13T07:00:00+07:00", outlet: "Báo Gia Lai" }],
      sameAs,
    });
    const bytes = archive([{ name: "d.txt", bytes: TEXT }]);
    expect((await engine().preview({ name: "c.zip", bytes })).articles).toHaveLength(1);
  });

  it("of a file without an article gives the reason", async () => {
    const empty = { name: "a.html", bytes: Buffer.from("<html><body><nav>Trang chủ</nav></body></html>") };
    await expect(engine().preview(empty)).rejects.toThrow(/No article was found/);
  });
});
