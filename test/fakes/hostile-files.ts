// test/fakes/hostile-files.ts
// Files that were made, or have gone wrong, so as to hurt whoever reads them.
import { deflateSync } from "node:zlib";
import { archive, type Packed } from "./archive.js";
import { pdfFile, pdfOf, stream } from "./pdf-file.js";
import { paragraph, styles, wordFile } from "./word-file.js";

export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Buffer;
  /** Of the reason why it is not indexed, or of one of its members; `null` where its own text may be. */
  readonly reason: RegExp | null;
  /** Whether it runs into a limit, or comes near one. */
  readonly slow?: true;
}

const MEGABYTE = 1024 * 1024;
const PROSE = "Ngày 5/3, tỉnh Bắc Ninh ký kết chương trình hợp tác với tỉnh bạn tại thành phố này.";
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE);
const nested = (open: string, times: number, middle = "", close = ""): Buffer =>
  Buffer.from(open.repeat(times) + middle + close.repeat(times));
const cut = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));
const random = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, n) => (n * n * 31 + n * 7) % 251));
const zip = (...files: Packed[]): Buffer => archive(files);
const inZip = (levels: number): Buffer =>
  levels === 0 ? zip({ name: "a.txt", bytes: PROSE }) : zip({ name: "a.zip", bytes: inZip(levels - 1) });
const mail = (...lines: string[]): Buffer =>
  Buffer.from(["Subject: Tin", "From: a@example.org", "MIME-Version: 1.0", ...lines].join("\r\n"));

/** A PDF of one page with this content. */
function page(content: string, resources = "", more: readonly string[] = []): Buffer {
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> /Contents 4 0 R >>`,
      content,
      ...more,
    ],
    "/Root 1 0 R",
  );
}

function manyPages(count: number, kids: number): Buffer {
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count ${count} /Kids [${"3 0 R ".repeat(kids)}] >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ],
    "/Root 1 0 R",
  );
}

/** @param canary a file outside the corpus whose content must never come in */
export function hostileFiles(canary: string): HostileFile[] {
  const url = `file://${canary}`;
  const entity = (definition: string, use: string): string =>
    `<?xml version="1.0"?><!DOCTYPE w:document [${definition}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${use}</w:t></w:r></w:p></w:body></w:document>`;
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    "",
  );
  const picture = (attribute: string): string =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ${attribute}="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const external = (type: string): string =>
    `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${url}" TargetMode="External"/>`;
  const wordBody = paragraph(PROSE);
  return [
    // Archives
    {
      name: "bomb.zip",
      bytes: () => zip({ name: "a.txt", bytes: zeros(60) }),
      reason: /unpacks to more than 20 MB/,
    },
    {
      name: "bombs.zip",
      bytes: () => zip(...Array.from({ length: 30 }, (_, n) => ({ name: `${n}.txt`, bytes: zeros(19) }))),
      reason: /fill the 100 MB|binary|empty/,
      slow: true,
    },
    {
      name: "bomb-in-zip.zip",
      bytes: () => zip({ name: "b.zip", bytes: zip({ name: "a.pdf", bytes: zeros(60) }) }),
      reason: /unpacks to more/,
    },
    { name: "three-deep.zip", bytes: () => inZip(2), reason: /archive in an archive/ },
    { name: "twenty-deep.zip", bytes: () => inZip(20), reason: /archive in an archive/ },
    { name: "absolute.zip", bytes: () => zip({ name: canary, bytes: PROSE }), reason: /leads out/ },
    {
      name: "parent.zip",
      bytes: () => zip({ name: "../../../etc/passwd.txt", bytes: PROSE }),
      reason: /leads out/,
    },
    {
      name: "windows.zip",
      bytes: () => zip({ name: "..\\..\\a.txt", bytes: PROSE }, { name: "C:\\a.txt", bytes: PROSE }),
      reason: /leads out/,
    },
    {
      name: "encrypted.zip",
      bytes: () => zip({ name: "a.txt", bytes: PROSE, stated: { encrypted: true } }),
      reason: /encrypted/,
    },
    {
      name: "smaller-than-said.zip",
      bytes: () => zip({ name: "a.txt", bytes: PROSE, stated: { size: 4_000_000_000 } }),
      reason: /damaged/,
    },
    {
      name: "larger-than-said.zip",
      bytes: () => zip({ name: "a.txt", bytes: zeros(60), stated: { size: 10 } }),
      reason: /unpacks to more|damaged/,
    },
    {
      name: "cut.zip",
      bytes: () => cut(zip({ name: "a.txt", bytes: PROSE.repeat(50) }), 0.6),
      reason: /damaged/,
    },
    { name: "text.zip", bytes: () => Buffer.from(PROSE), reason: /damaged, or is none/ },
    { name: "empty.zip", bytes: () => zip(), reason: /archive is empty/ },
    {
      name: "pictures.zip",
      bytes: () => zip({ name: "a.jpg", bytes: random(999) }),
      reason: /only pictures/,
    },
    {
      name: "crowd.zip",
      bytes: () => zip(...Array.from({ length: 20_001 }, (_, n) => ({ name: `${n}.txt`, bytes: "" }))),
      reason: /more than 20000 files/,
    },
    { name: "link.zip", bytes: () => zip({ name: "a.txt", bytes: canary }), reason: /No running text/ },
    {
      name: "overlapping.zip",
      bytes: () => overlapping(zip({ name: "a.txt", bytes: zeros(18) }), 3000),
      reason: /fill the 100 MB|binary|empty/,
      slow: true,
    },
    // Word
    { name: "laughs.docx", bytes: () => wordFile(entity(`<!ENTITY l0 "ha">${laughs}`, "&l9;")), reason: /./ },
    {
      name: "quadratic.docx",
      bytes: () => wordFile(entity(`<!ENTITY a "${"a".repeat(1e6)}">`, "&a;".repeat(1e5))),
      reason: /./,
    },
    { name: "entity.docx", bytes: () => wordFile(entity(`<!ENTITY c SYSTEM "${url}">`, "&c;")), reason: /./ },
    {
      name: "linked-picture.docx",
      bytes: () => wordFile(wordBody + picture("r:link"), { rels: external("image") }),
      reason: null,
    },
    {
      name: "embedded-outside.docx",
      bytes: () => wordFile(wordBody + picture("r:embed"), { rels: external("image") }),
      reason: null,
    },
    {
      name: "chunk.docx",
      bytes: () => wordFile(`${wordBody}<w:altChunk r:id="rId9"/>`, { rels: external("aFChunk") }),
      reason: null,
    },
    {
      name: "template.docx",
      bytes: () => wordFile(wordBody, { rels: external("attachedTemplate") }),
      reason: null,
    },
    {
      name: "field.docx",
      bytes: () =>
        wordFile(
          `${wordBody}<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;${canary}&quot;"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`,
        ),
      reason: null,
    },
    {
      name: "bomb.docx",
      bytes: () => wordFile(`<?xml version="1.0"?>${" ".repeat(60 * MEGABYTE)}`),
      reason: /unpacks to more than 40 MB/,
    },
    {
      name: "hidden-bomb.docx",
      bytes: () => archive([{ name: "word/document.xml", bytes: zeros(60), stated: { size: 1000 } }]),
      reason: /./,
      slow: true,
    },
    {
      name: "deep.docx",
      bytes: () =>
        wordFile(nested("<w:tbl><w:tr><w:tc>", 50_000, wordBody, "</w:tc></w:tr></w:tbl>").toString()),
      reason: /./,
      slow: true,
    },
    {
      name: "many.docx",
      bytes: () => wordFile("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(1_000_000)),
      reason: /./,
      slow: true,
    },
    {
      name: "cycle.docx",
      bytes: () => wordFile(paragraph(PROSE, "A"), { parts: [styles("A", "A")] }),
      reason: null,
    },
    { name: "cut.docx", bytes: () => cut(wordFile(wordBody), 0.5), reason: /damaged/ },
    {
      name: "old.docx",
      bytes: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), random(5000)]),
      reason: /password|before 2007/,
    },
    { name: "empty-parts.docx", bytes: () => zip({ name: "[Content_Types].xml", bytes: "" }), reason: /./ },
    { name: "other.docx", bytes: () => zip({ name: "a.txt", bytes: PROSE }), reason: /no Word document/ },
    { name: "text.docx", bytes: () => Buffer.from(PROSE), reason: /damaged/ },
    // PDF
    { name: "cut.pdf", bytes: () => cut(pdfFile([[{ text: PROSE, x: 60, y: 700 }]]), 0.4), reason: /./ },
    {
      name: "garbage.pdf",
      bytes: () => Buffer.concat([Buffer.from("%PDF-1.7\n"), random(50_000)]),
      reason: /./,
    },
    {
      name: "encrypted.pdf",
      bytes: () =>
        pdfFile([[{ text: PROSE, x: 60, y: 700 }]], {
          trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >>`,
        }),
      reason: /encrypted/,
    },
    { name: "pages.pdf", bytes: () => manyPages(100_000, 100_000), reason: /100000 pages/ },
    {
      name: "page-count.pdf",
      bytes: () => manyPages(2_000_000_000, 1),
      reason: /pages|damaged|no text layer/,
    },
    {
      name: "tree.pdf",
      bytes: () =>
        pdfOf(
          ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>"],
          "/Root 1 0 R",
        ),
      reason: /./,
    },
    { name: "bomb.pdf", bytes: () => page(stream(" ".repeat(400 * MEGABYTE))), reason: /./, slow: true },
    {
      name: "filters.pdf",
      bytes: () => {
        const packed = deflateSync(deflateSync(zeros(400))).toString("latin1");
        return page(
          `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed}\nendstream`,
        );
      },
      reason: /./,
      slow: true,
    },
    {
      name: "letters.pdf",
      bytes: () => page(stream("BT /F 9 Tf 9 9 Td (a) Tj ET\n".repeat(3_000_000))),
      reason: /./,
      slow: true,
    },
    {
      name: "itself.pdf",
      bytes: () =>
        page(stream("/X Do"), "/XObject << /X 5 0 R >>", [
          stream(
            "/X Do",
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
          ),
        ]),
      reason: /no text layer/,
    },
    {
      name: "scan.pdf",
      bytes: () =>
        page(stream("q 595 0 0 842 0 0 cm /I Do Q"), "/XObject << /I 5 0 R >>", [
          stream(
            zeros(1),
            "/Type /XObject /Subtype /Image /Width 1024 /Height 1024 /BitsPerComponent 8 /ColorSpace /DeviceGray",
          ),
        ]),
      reason: /no text layer.*scan/,
    },
    {
      name: "huge-picture.pdf",
      bytes: () =>
        page(stream("/I Do"), "/XObject << /I 5 0 R >>", [
          stream(
            zeros(1),
            "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
          ),
        ]),
      reason: /no text layer/,
    },
    {
      name: "outside.pdf",
      bytes: () => page(`<< /Length 0 /F (${canary}) /FFilter /FlateDecode >>\nstream\n\nendstream`),
      reason: /no text layer/,
    },
    {
      name: "numbers.pdf",
      bytes: () => page(stream("BT /F 1e308 Tf 1e308 -1e308 Td (abcdefghijklmnopqrstuvwxyz) Tj ET")),
      reason: null,
    },
    {
      name: "prev.pdf",
      bytes: () => pdfFile([[{ text: PROSE, x: 60, y: 700 }]], { trailer: "/Prev 9" }),
      reason: null,
    },
    {
      name: "page.pdf",
      bytes: () => Buffer.from(`<html><body><p>${PROSE}</p></body></html>`),
      reason: /damaged, or is none/,
    },
    // Tables and data
    { name: "deep-lists.json", bytes: () => nested("[", 2_000_000, "", "]"), reason: /./, slow: true },
    { name: "deep-objects.json", bytes: () => nested('{"a":', 500_000, "1", "}"), reason: /./, slow: true },
    { name: "broken.json", bytes: () => Buffer.from('{"title": "Tin'), reason: /not valid JSON/ },
    {
      name: "prototype.json",
      bytes: () => Buffer.from('{"__proto__": {"text": "x"}, "constructor": {"name": "y"}}'),
      reason: /No field holds/,
    },
    {
      name: "deep-page.json",
      bytes: () =>
        Buffer.from(
          JSON.stringify({ title: "Tin", text: nested("<div>", 300_000, "x", "</div>").toString() }),
        ),
      reason: /./,
      slow: true,
    },
    {
      name: "other.jsonl",
      bytes: () => Buffer.from(`${JSON.stringify({ n: "x".repeat(10 * MEGABYTE) })}\n`.repeat(1)),
      reason: /No field holds/,
    },
    {
      name: "columns.csv",
      bytes: () => Buffer.from(`${"a,".repeat(1_000_000)}\n${"1,".repeat(1_000_000)}`),
      reason: /./,
      slow: true,
    },
    { name: "quote.csv", bytes: () => Buffer.from(`title,text\n"${"a,".repeat(2_000_000)}`), reason: /./ },
    { name: "binary.csv", bytes: () => random(100_000), reason: /binary/ },
    // Mails
    {
      name: "deep.eml",
      bytes: () =>
        mail(
          ...Array.from(
            { length: 5000 },
            (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
          ),
          "",
          PROSE,
        ),
      reason: /./,
    },
    {
      name: "outside.eml",
      bytes: () =>
        mail(`Content-Type: message/external-body; access-type=local-file; name="${canary}"`, "", ""),
      reason: /no text/,
    },
    {
      name: "deep-page.eml",
      bytes: () => mail("Content-Type: text/html", "", nested("<table><tr><td>", 100_000, "x").toString()),
      reason: /./,
      slow: true,
    },
    { name: "headers.eml", bytes: () => mail("X: y\r\n".repeat(1_000_000)), reason: /./ },
    // Texts
    {
      name: "sections.txt",
      bytes: () => Buffer.from(`${PROSE}\nTin liên quan\n`.repeat(4000)),
      reason: null,
      slow: true,
    },
    { name: "line.txt", bytes: () => Buffer.from("x".repeat(5 * MEGABYTE - 9)), reason: /./ },
    { name: "lines.txt", bytes: () => Buffer.from("a\n".repeat(2 * MEGABYTE)), reason: /longer than/ },
    { name: "marks.md", bytes: () => Buffer.from("*_[`![".repeat(300_000)), reason: /./, slow: true },
    { name: "binary.txt", bytes: () => random(5000), reason: /binary/ },
    { name: "empty.docx", bytes: () => Buffer.alloc(0), reason: /empty|damaged/ },
    { name: "program.exe", bytes: () => random(500), reason: /\.exe cannot be read/ },
  ];
}

/** An archive of one file whose directory names that file so many times. */
function overlapping(one: Buffer, times: number): Buffer {
  const at = one.indexOf("PK\u0001\u0002");
  const end = one.indexOf("PK\u0005\u0006");
  const directory = Buffer.concat(new Array<Buffer>(times).fill(one.subarray(at, end)));
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([one.subarray(0, at), directory, tail]);
}
