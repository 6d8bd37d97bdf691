// test/fakes/word-file.ts
import { archive, type Packed } from "./archive.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document from the XML of its body, with further parts. */
export function wordFile(
  body: string,
  { parts = [], rels = "" }: { parts?: readonly Packed[]; rels?: string } = {},
): Buffer {
  return archive([
    {
      name: "[Content_Types].xml",
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
    },
    {
      name: "word/document.xml",
      bytes: body.startsWith("<?xml")
        ? body
        : `<?xml version="1.0"?><w:document ${W} xmlns:r="${REL}"><w:body>${body}</w:body></w:document>`,
    },
    ...parts,
  ]);
}

/** A paragraph, of a style by its name if one is given. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The part that gives styles their names. */
export function styles(...names: readonly string[]): Packed {
  const all = names.map(
    (name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`,
  );
  return { name: "word/styles.xml", bytes: `<w:styles ${W}>${all.join("")}</w:styles>` };
}

/** The part with title and author. */
export function properties(values: Readonly<Record<string, string>>): Packed {
  const all = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`);
  return {
    name: "docProps/core.xml",
    bytes: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${all.join("")}</cp:coreProperties>`,
  };
}
