// test/ingestion/readers/contract.test.ts
// One article in every kind of file: whatever the kind, the same paragraphs, headline and date come out.
import { describe, expect, it } from "vitest";
import { UserError } from "#src/errors.js";
import type { RawDocument } from "#src/ingestion/readers/reader.js";
import { READERS, readerFor } from "#src/ingestion/readers/readers.js";
import { archive } from "../../fakes/archive.js";
import { column, pdfFile } from "../../fakes/pdf-file.js";
import { paragraph, properties, styles, wordFile } from "../../fakes/word-file.js";

const TITLE = "Hai tỉnh biên giới mở thêm một cửa khẩu";
const PARAGRAPHS = [
  "Ngày 5/3/2024, tỉnh Bình Phước và tỉnh Kratie khai trương cửa khẩu chính Hoàng Diệu, với sự có mặt của đại diện hai nước.",
  "Theo ông Nguyễn Văn An, kim ngạch qua cửa khẩu đạt 125,5 triệu USD trong năm 2023, tăng 12% so với năm trước đó.",
  "Hai bên thống nhất duy trì tuần tra chung mỗi tháng hai lần và trao đổi thông tin qua đường dây nóng.",
];
const DATE = "2024-03-05";
const URL = "https://example.org/tin/cua-khau";

/** As macOS writes: letters and marks apart. */
const apart = (text: string): string => text.normalize("NFD");
const json = {
  title: apart(TITLE),
  content: PARAGRAPHS.map(apart).join("\n\n"),
  datePublished: DATE,
  url: URL,
};
const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Sample {
  readonly file: string;
  readonly bytes: Buffer;
  /** What the kind carries beside the text. */
  readonly carries: readonly ("title" | "date" | "url")[];
  readonly member: string | null;
}

const mail = [
  `Subject: =?UTF-8?B?${Buffer.from(`Fwd: ${TITLE}`).toString("base64")}?=`,
  "From: Toa soan <bbt@example.org>",
  "Date: Tue, 05 Mar 2024 08:30:00 +0700",
  "MIME-Version: 1.0",
];

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} - Báo mẫu</title>
<link rel="canonical" href="${URL}"><meta property="og:title" content="${TITLE}">
<meta property="article:published_time" content="${DATE}T08:30:00+07:00"></head>
<body><nav><a href="/">Trang chủ</a><a href="/the-gioi">Thế giới</a></nav><article><h1>${apart(TITLE)}</h1>
${PARAGRAPHS.map((text) => `<p>${apart(text)}</p>`).join("\r\n")}</article>
<footer>Giấy phép số 1</footer></body></html>`;

const SAMPLES: readonly Sample[] = [
  { file: "a.html", bytes: Buffer.from(page), carries: ["title", "date", "url"], member: null },
  {
    file: "a.mhtml",
    bytes: Buffer.from(
      [
        "From: <Saved by a browser>",
        `Snapshot-Content-Location: ${URL}?ref=home`,
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="part"',
        "",
        "--part",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        `Content-Location: ${URL}`,
        "",
        ...(Buffer.from(page)
          .toString("base64")
          .match(/.{1,76}/g) ?? []),
        "--part",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://example.org/a.png",
        "",
        "iVBORw0KGgo=",
        "--part--",
        "",
      ].join("\r\n"),
    ),
    carries: ["title", "date", "url"],
    member: null,
  },
  {
    file: "a.txt",
    bytes: Buffer.from(apart(`${TITLE}\r\n\r\n${PARAGRAPHS.join("\r\n")}\r\n`)),
    carries: [],
    member: null,
  },
  {
    file: "a.md",
    bytes: Buffer.from(
      apart(
        `---\ntitle: "${TITLE}"\nngày đăng: 05/03/2024\nurl: ${URL}\n---\n# ${TITLE}\n\n${PARAGRAPHS.join("\n\n").replace("Nguyễn Văn An", "**Nguyễn Văn\nAn**").replace("Bình Phước", "[Bình Phước](https://example.org)")}\n`,
      ),
    ),
    carries: ["title", "date", "url"],
    member: null,
  },
  {
    file: "a.pdf",
    bytes: pdfFile([
      [
        { text: TITLE, x: 60, y: 760, size: 18 },
        ...column(PARAGRAPHS.slice(0, 2)),
        ...column(PARAGRAPHS.slice(2), { x: 320 }),
        { text: "1", x: 300, y: 30 },
      ],
    ]),
    carries: ["title"],
    member: null,
  },
  {
    file: "a.docx",
    bytes: wordFile(
      [paragraph(apart(TITLE), "Title"), ...PARAGRAPHS.map((text) => paragraph(apart(text)))].join(""),
      {
        parts: [styles("Title"), properties({ "dc:title": "Mẫu công văn", "dc:creator": "Admin" })],
      },
    ),
    carries: ["title"],
    member: null,
  },
  {
    file: "text.eml",
    bytes: Buffer.from([...mail, "Content-Type: text/plain; charset=utf-8", "", ...PARAGRAPHS].join("\r\n")),
    carries: ["title", "date"],
    member: null,
  },
  {
    file: "html.eml",
    bytes: Buffer.from(
      [
        ...mail,
        "Content-Type: text/html; charset=utf-8",
        "",
        ...PARAGRAPHS.map((text) => `<p>${text}</p>`),
      ].join("\r\n"),
    ),
    carries: ["title", "date"],
    member: null,
  },
  {
    file: "a.json",
    bytes: Buffer.from(JSON.stringify(json)),
    carries: ["title", "date", "url"],
    member: null,
  },
  {
    file: "list.json",
    bytes: Buffer.from(JSON.stringify({ status: "ok", articles: [{ ...json, id: "b7" }] })),
    carries: ["title", "date", "url"],
    member: "b7",
  },
  {
    file: "a.jsonl",
    bytes: Buffer.from(`${JSON.stringify(json)}\n`),
    carries: ["title", "date", "url"],
    member: "1",
  },
  {
    file: "a.csv",
    bytes: Buffer.from(
      `\ufeffTiêu đề;Nội dung;Ngày đăng;Đường dẫn\r\n${[TITLE, PARAGRAPHS.join("\n"), "05/03/2024", URL].map(csvCell).join(";")}\r\n`,
    ),
    carries: ["title", "date", "url"],
    member: "1",
  },
  {
    file: "a.zip",
    bytes: archive([
      { name: "tin/2024/a.json", bytes: JSON.stringify(json) },
      { name: "__MACOSX/._a.json", bytes: "x" },
    ]),
    carries: ["title", "date", "url"],
    member: "tin/2024/a.json",
  },
];

describe.each(SAMPLES)("$file", ({ file, bytes, carries, member }) => {
  const reader = readerFor(file);
  const read = async (): Promise<RawDocument> => {
    const documents = await reader.read(bytes);
    expect(documents).toHaveLength(1);
    const [document] = documents;
    if (document === undefined || "reason" in document) throw new Error(document?.reason ?? "nothing read");
    return document;
  };

  it("gives the paragraphs, each on a line, in order", async () => {
    const { text, form } = await read();
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => line !== TITLE)).toEqual(PARAGRAPHS);
    // The headline is either known as such or still in the text.
    expect(lines.includes(TITLE)).toBe(form === "page" && carries.length === 0);
  });
  it("gives clean text", async () => {
    const { text } = await read();
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/[\r\ufeff]/);
  });
  it("names the document inside the file", async () => expect((await read()).member).toBe(member));
  it("gives what the kind carries beside the text, and nothing that it does not", async () => {
    const { metadata } = await read();
    expect(metadata.title).toBe(carries.includes("title") ? TITLE : null);
    expect(metadata.publishedAt?.slice(0, 10) ?? null).toBe(carries.includes("date") ? DATE : null);
    expect(metadata.url).toBe(carries.includes("url") ? URL : null);
    expect(metadata.author).toBe(file.endsWith(".eml") ? "Toa soan" : null);
  });
  it("reads the same twice, and leaves the bytes as they are", async () => {
    const before = Buffer.from(bytes);
    expect(await reader.read(bytes)).toEqual(await reader.read(bytes));
    expect(bytes.equals(before)).toBe(true);
  });
  it("refuses bytes of another kind with a sentence, or finds the member that is", async () => {
    const garbage = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256));
    const refused = reader.read(garbage).then(
      (documents) => documents.every((document) => "reason" in document),
      (error) => error instanceof UserError && /^[A-Z].*[.]$/s.test(error.sentence),
    );
    expect(await refused).toBe(true);
  });
});

it("has a sample of every reader", () => {
  expect(new Set(SAMPLES.map(({ file }) => readerFor(file)))).toEqual(new Set(READERS));
});
