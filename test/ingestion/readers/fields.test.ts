// test/ingestion/readers/fields.test.ts
import { describe, expect, it } from "vitest";
import { isoDate } from "#src/ingestion/iso-date.js";
import { readerFor } from "#src/ingestion/readers/readers.js";

const TEXT = "Ngày 5/3, hai tỉnh ký kết chương trình hợp tác.";
const read = (file: string, content: unknown) =>
  readerFor(file).read(Buffer.from(typeof content === "string" ? content : JSON.stringify(content)));

describe("fields", () => {
  it.each([
    [
      {
        headline: "Tin",
        articleBody: TEXT,
        datePublished: "2024-03-05T08:30:00+07:00",
        author: [{ "@type": "Person", name: "An" }, { name: "Bình" }],
        publisher: { name: "Báo Biên giới" },
      },
      { title: "Tin", publishedAt: "2024-03-05T08:30:00+07:00", author: "An, Bình", outlet: "Báo Biên giới" },
    ],
    [
      {
        "Tiêu đề": "Tin",
        "Nội dung": TEXT,
        "Ngày đăng": "5/3/2024 08:30",
        "Tác giả": "An",
        Nguồn: "Báo Biên giới",
        "Chuyên mục": "Kinh tế",
      },
      {
        title: "Tin",
        publishedAt: "2024-03-05T08:30",
        author: "An",
        outlet: "Báo Biên giới",
        section: "Kinh tế",
      },
    ],
    [
      {
        title: { rendered: "Tin" },
        content: { rendered: `<p>${TEXT}</p>` },
        date: "2024-03-05",
        link: "https://example.org/a",
      },
      { title: "Tin", publishedAt: "2024-03-05", url: "https://example.org/a" },
    ],
    [
      {
        name: "Tin",
        body: TEXT,
        description: "Hai tỉnh hợp tác",
        published: 1709602200,
        url: "javascript:alert(1)",
      },
      { title: "Tin", subtitle: "Hai tỉnh hợp tác", publishedAt: "2024-03-05T01:30:00Z", url: null },
    ],
    [
      { title: "Tin", description: TEXT, date: "hôm qua" },
      { title: "Tin", subtitle: null, publishedAt: null },
    ],
  ])("are known under the names that programs and offices give them: %j", async (row, metadata) => {
    const [document] = await read("a.json", row);
    expect(document).toMatchObject({ text: TEXT, metadata });
  });

  it("are named when none is known", async () => {
    await expect(read("a.csv", "Cột A,Cột B\n1,2\n")).rejects.toThrow(
      /No field holds.*"Cột A", "Cột B".*Name the fields/,
    );
    await expect(read("a.json", { data: [{ x: 1 }] })).rejects.toThrow(/Its fields are "x"/);
    await expect(read("a.json", [1, 2])).rejects.toThrow(/other data/);
  });

  it("of a row without a text leave the other rows alone", async () => {
    const documents = await read("a.jsonl", `${JSON.stringify({ text: TEXT })}\n{"n": 1}\nnot json\n`);
    expect(documents).toEqual([
      expect.objectContaining({ member: "1", text: TEXT }),
      { member: "2", reason: expect.stringMatching(/No field holds/), refusal: "fields" },
      { member: "3", reason: expect.stringMatching(/not valid JSON/), refusal: "damaged" },
    ]);
  });

  it.each([
    ["of an export", `post_title,post_content,post_date\nTin,"${TEXT}",5/3/2024\n`],
    ["with more words", `Tên bài viết;Nội dung bài;Ngày đăng bài\nTin;"${TEXT}";05/03/2024\n`],
    ["below a line for spreadsheets", `sep=;\r\nTitle;Content;Date\r\nTin;"${TEXT}";5/3/2024\r\n`],
    ["below a heading", `Danh sách bài tháng 3,,\nTiêu đề,Nội dung,Ngày\nTin,"${TEXT}",5/3/2024\n`],
  ])("of a table are known by names %s", async (_, table) => {
    expect(await read("a.csv", table)).toMatchObject([
      { text: TEXT, metadata: { title: "Tin", publishedAt: "2024-03-05" } },
    ]);
  });

  it("of a table may hold its delimiter, quotes and line breaks", async () => {
    const [document] = await read("a.csv", `id,title,text\n7,"Tin ""nóng"", mới","${TEXT}\nHết."\n`);
    expect(document).toMatchObject({
      member: "7",
      text: `${TEXT}\nHết.`,
      metadata: { title: 'Tin "nóng", mới' },
    });
  });
});

describe("dates", () => {
  it.each([
    ["2024-03-05", "2024-03-05"],
    ["2024-03", "2024-03"],
    ["2024", null],
    ["2024-03-05 08:30:15", "2024-03-05T08:30:15"],
    ["2024-03-05T01:30:00.000Z", "2024-03-05T01:30:00Z"],
    ["05/03/2024", "2024-03-05"],
    ["20240305T083000", "2024-03-05T08:30:00"],
    ["March 5, 2024", "2024-03-05"],
    ["Thứ Ba, 5/3/2024 8:30", "2024-03-05T08:30"],
    ["08:30 | 05/03/2024", "2024-03-05T08:30"],
    ["Tue, 5 Mar 2024 08:30:00 +0700", "2024-03-05T08:30:00+07:00"],
    ["D:20240305083000+07'00'", "2024-03-05T08:30:00+07:00"],
    ["31/2/2024", null],
    ["5/13/2024", null],
    ["hôm qua", null],
  ])("%s is %s", (written, iso) => expect(isoDate(written)).toBe(iso));
});
