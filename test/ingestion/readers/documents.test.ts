// test/ingestion/readers/documents.test.ts
// What is particular to Markdown, Word and mails.
import { describe, expect, it } from "vitest";
import type { RawDocument } from "#src/ingestion/readers/reader.js";
import { readerFor } from "#src/ingestion/readers/readers.js";
import { paragraph, properties, styles, wordFile } from "../../fakes/word-file.js";

const TEXT = "Ngày 5/3, hai tỉnh ký kết chương trình hợp tác trong năm nay.";

async function read(file: string, bytes: Buffer | string): Promise<RawDocument> {
  const [document] = await readerFor(file).read(Buffer.from(bytes as string));
  if (document === undefined || "reason" in document) throw new Error("nothing read");
  return document;
}

describe("Markdown", () => {
  it("loses its markup and keeps its text", async () => {
    const { text, form } = await read(
      "a.md",
      [
        "Hai tỉnh hợp tác",
        "================",
        "",
        "Ngày 5/3, **hai tỉnh** ký kết",
        "_chương trình_ hợp tác với [tỉnh bạn](https://example.org) và `đối tác`[^1].",
        "",
        "![Lễ ký kết](ky-ket.jpg)",
        "",
        "- Mục một  ",
        "- Mục hai",
        "",
        "> Lời phát biểu",
        "",
        "| Năm | Số |",
        "| --- | --- |",
        "| 2023 | 1\\*2 |",
        "",
        "---",
        "<div>Hết</div>",
        "",
        "[^1]: https://example.org",
      ].join("\n"),
    );
    expect(form).toBe("page");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Hai tỉnh hợp tác",
      "Ngày 5/3, hai tỉnh ký kết chương trình hợp tác với tỉnh bạn và đối tác.",
      "Lễ ký kết |",
      "Mục một",
      "Mục hai",
      "Lời phát biểu",
      "Năm Số",
      "2023 1*2",
      "Hết",
    ]);
  });
  it("takes lists and quoted values at its head", async () => {
    const { metadata, form } = await read(
      "a.md",
      `---\ntitle: 'Tin: mới'\nauthors:\n  - An\n  - Bình\ntags: [a, b]\n---\n${TEXT}`,
    );
    expect(form).toBe("story");
    expect(metadata).toMatchObject({ title: "Tin: mới", author: "An, Bình" });
  });
});

describe("a Word document", () => {
  it("gives its author, and no title that does not stand in the text", async () => {
    const parts = [
      properties({
        "dc:title": "Mẫu cũ",
        "dc:creator": "Nguyễn Văn An",
        "dcterms:modified": "2024-03-05T08:30:00Z",
      }),
    ];
    const { metadata } = await read("a.docx", wordFile(paragraph(TEXT), { parts }));
    expect(metadata).toMatchObject({
      title: null,
      author: "Nguyễn Văn An",
      modifiedAt: "2024-03-05T08:30:00Z",
      publishedAt: null,
    });
  });
  it("takes the first line for the headline where no style says so", async () => {
    const { metadata, text } = await read(
      "a.docx",
      wordFile(paragraph("Hai tỉnh biên giới hợp tác") + paragraph(TEXT)),
    );
    expect([metadata.title, text]).toEqual(["Hai tỉnh biên giới hợp tác", TEXT]);
  });
  it("has captions marked, table rows on a line each, and no deleted text", async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
    const body = `${paragraph(TEXT)}${paragraph("Lễ ký kết", "caption")}<w:tbl>${row("Năm", "Số")}${row("2023", "12")}</w:tbl><w:p><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>`;
    const { text } = await read("a.docx", wordFile(body, { parts: [styles("caption")] }));
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      TEXT,
      "Lễ ký kết |",
      "Năm Số",
      "2023 12",
    ]);
  });
});

describe("a mail", () => {
  const mail = (...lines: string[]): string =>
    ["Subject: Re: FW: Tin moi", "From: an@example.org", "MIME-Version: 1.0", ...lines].join("\r\n");

  it("has broken lines joined, quoted mails and the signature cut off", async () => {
    const { text, metadata } = await read(
      "a.eml",
      mail(
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Ngày 5/3, hai tỉnh biên giới ký kết chương trình hợp tác trong năm nay tại",
        "thành phố, với sự có mặt của đại diện hai bên.",
        "",
        "Đoạn sau.",
        "> Thư trước",
        "-- ",
        "Nguyễn Văn An",
      ),
    );
    expect(text).toBe(
      "Ngày 5/3, hai tỉnh biên giới ký kết chương trình hợp tác trong năm nay tại thành phố, với sự có mặt của đại diện hai bên.\n\nĐoạn sau.",
    );
    expect(metadata).toMatchObject({ title: "Tin moi", author: null, publishedAt: null });
  });
  const plain = (...lines: string[]) =>
    read("a.eml", mail("Content-Type: text/plain; charset=utf-8", "", ...lines));

  it("ends above its closing and the mail that it answers", async () => {
    const { text } = await plain(
      TEXT,
      "Trong thư, ông đã viết:",
      "Hai bên cùng thắng.",
      "",
      "Trân trọng,",
      "Trần Thị Bình",
      "Phó Trưởng phòng",
      "",
      "Vào Th 3, 5 thg 3, 2024 vào lúc 08:30 Ban biên tập <bbt@example.org> đã viết:",
      "> Đề nghị gửi bài trước 17 giờ.",
    );
    expect(text).toBe(`${TEXT}\nTrong thư, ông đã viết:\nHai bên cùng thắng.`);
  });
  it("is what it sends on where it says little itself", async () => {
    const { text } = await plain(
      "Gửi anh.",
      "---------- Forwarded message ---------",
      "Từ: Ban biên tập <bbt@example.org>",
      "Subject: Hai tỉnh",
      "",
      TEXT,
    );
    expect(text).toBe(TEXT);
  });
  it("of HTML loses the mail that it answers, and a label in its subject", async () => {
    const html = `<p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p><div class="gmail_quote"><div class="gmail_attr">An đã viết:</div><blockquote class="gmail_quote"><p>Đề nghị gửi bài trước 17 giờ, kèm ảnh của buổi lễ và chú thích đầy đủ cho từng ảnh một.</p></blockquote></div>`;
    const { text, metadata } = await read(
      "a.eml",
      mail("Content-Type: text/html; charset=utf-8", "", html).replace("FW: Tin", "FW: [Cong tac] Tin"),
    );
    expect(text).toContain("hai tỉnh ký kết");
    expect(text).not.toMatch(/Đề nghị|đã viết/);
    expect(metadata.title).toBe("Tin moi");
  });
  it("gives its HTML where the text part only points to it, and says what was left out", async () => {
    const part = (type: string, ...lines: string[]) => ["--b", `Content-Type: ${type}`, ...lines];
    const { text, form, note } = await read(
      "a.eml",
      mail(
        "Content-Type: multipart/mixed; boundary=b",
        "",
        ...part("multipart/alternative; boundary=c", ""),
        ...part("text/plain; charset=utf-8", "", "Xem bản HTML.").with(0, "--c"),
        ...part("text/html; charset=utf-8", "", `<style>p{}</style><p>${TEXT}</p><p>${TEXT}</p>`).with(
          0,
          "--c",
        ),
        "--c--",
        ...part("application/pdf", 'Content-Disposition: attachment; filename="a.pdf"', "", "x"),
        "--b--",
      ),
    );
    expect({ text, form, note }).toEqual({
      text: `${TEXT}\n${TEXT}`,
      form: "story",
      note: "an attachment was left out",
    });
  });
});

describe("a page saved in one file", () => {
  const page = (body: string): string => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;
  const paragraphs = (text: string): string =>
    `<p>${text} Đoạn đầu của bài dài hơn một dòng nhãn.</p><p>${text} Đoạn sau.</p>`;
  const saved = (...documents: string[]): string =>
    [
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      "",
      ...documents.flatMap((html) => ["--b", "Content-Type: text/html; charset=utf-8", "", html]),
      "--b--",
      "",
    ].join("\r\n");

  it("is read without its frames", async () => {
    const frame = page(
      paragraphs("Căn hộ giá rẻ chỉ có trong tháng này, hãy gọi ngay để được tư vấn thêm về giá."),
    );
    const { text } = await read("a.mhtml", saved(page(paragraphs(TEXT)), frame));
    expect(text).toContain("hai tỉnh ký kết");
    expect(text).not.toContain("Căn hộ");
  });
  it("is a frame where the page around has no article", async () => {
    const { text } = await read(
      "a.mhtml",
      saved(page('<iframe src="cid:1"></iframe>'), page(paragraphs(TEXT))),
    );
    expect(text).toContain("hai tỉnh ký kết");
  });
});
