// src/briefing/document.ts
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { describeSource } from "../answering/citations.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import type { Briefing, BriefingSection, BriefingStatement } from "./briefing.js";
import {
  centred,
  Footnotes,
  heading,
  MILLIMETRE,
  padded,
  paragraph,
  quotation,
  run,
  TEXT,
} from "./document-lines.js";
import { figureTable, titleBlock } from "./document-table.js";
import { grouped } from "./groups.js";
import { coverageLine, leadText } from "./text.js";

export interface DocumentOptions {
  /** Whose document it is; `null` leaves the title block without a name. */
  readonly officeName: string | null;
  /** The day on which it is made, ISO. */
  readonly day: string;
}

const FONT = "Times New Roman";
const millimetres = (length: number): number => Math.round(length * MILLIMETRE);
/** A4, and the margins of administrative documents. */
const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(20),
    bottom: millimetres(20),
    left: millimetres(30),
    right: millimetres(15),
    header: millimetres(10),
  },
};

/**
 * A briefing as a Word document in the look of Vietnamese administrative documents: office, day, numbered sections, a table
 * of figures, a footnote for each citation and the list of sources. It has no national motto, number or signature, since no
 * office has issued it, and says that nobody has reviewed it.
 */
export async function briefingDocument(briefing: Briefing, options: DocumentOptions): Promise<Buffer> {
  const wording = wordingIn(briefing.language);
  const { briefing: words } = wording;
  const footnotes = new Footnotes(wording, briefing.sources);
  const children = [
    ...opening(wording, briefing, options),
    ...body(wording, briefing, footnotes),
    ...closing(wording, briefing),
  ];
  const document = new Document({
    title: words.heading(briefing.title),
    subject: briefing.topic,
    description: `${words.describe(briefing.title)}. ${words.unreviewed}.`,
    creator: options.officeName ?? "Trích Dẫn",
    lastModifiedBy: options.officeName ?? "Trích Dẫn",
    keywords: [briefing.topic, ...briefing.sections.map((section) => section.heading)].join(", "),
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT, language: { value: LANGUAGES[briefing.language] } } },
      },
      paragraphStyles: [
        {
          id: "Section",
          name: "heading 1",
          basedOn: "Normal",
          next: "Normal",
          quickFormat: true,
          paragraph: { outlineLevel: 0 },
        },
      ],
    },
    footnotes: footnotes.all,
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        // The first page has no number.
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const LANGUAGES = { vi: "vi-VN", en: "en-GB", lo: "lo-LA" } as const;

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: TEXT })],
  });
}

function opening(
  wording: Wording,
  briefing: Briefing,
  { officeName, day }: DocumentOptions,
): (Paragraph | Table)[] {
  const { briefing: words } = wording;
  const [year = "", month = "", date = ""] = day.split("-");
  const office =
    officeName === null
      ? [new Paragraph({})]
      : [centred(officeName.toLocaleUpperCase("vi"), { bold: true }, 0), rule(28)];
  return [
    titleBlock(office, [centred(words.madeOn(date, month, year), { italics: true }, 0)]),
    new Paragraph({}),
    centred(words.documentTitle, { bold: true }, 0),
    centred(words.documentAbout(briefing.title), { bold: true }, 0),
    rule(62),
    centred(words.unreviewed, { italics: true }),
    centred(padded(coverageLine(wording, briefing)), {}, 120),
    ...(briefing.lead === undefined ? [] : [paragraph([run(leadText(wording, briefing.lead))])]),
  ];
}

/** A short line under a name or a title, so far from both edges in millimetres. */
function rule(inset: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: millimetres(inset), right: millimetres(inset) },
    spacing: { after: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "auto" } },
    children: [],
  });
}

function body(
  wording: Wording,
  { sections, notStated }: Briefing,
  footnotes: Footnotes,
): (Paragraph | Table)[] {
  const parts = sections.flatMap((section, at) => [
    heading(`${at + 1}. ${section.heading}`),
    ...sectionBody(wording, section, footnotes),
  ]);
  if (notStated.length === 0) return parts;
  const n = sections.length + 1;
  return [
    ...parts,
    heading(`${n}. ${wording.briefing.notStatedHeading}`),
    paragraph([run(`${notStated.join("; ")}.`)]),
  ];
}

function sectionBody(
  wording: Wording,
  { kind, statements }: BriefingSection,
  footnotes: Footnotes,
): (Paragraph | Table)[] {
  if (kind === "figures") return [figureTable(wording, statements, footnotes)];
  return grouped(statements).flatMap((group) => {
    const label = labelOf(wording, group[0] as BriefingStatement);
    const quotes = group.map((statement) => [...quotation(statement), ...footnotes.cite(statement)]);
    // Names and readings are short enough for one line.
    if (group.length === 1 || kind === "people" || kind === "differences") {
      const between = kind === "differences" ? " – " : "; ";
      return [
        paragraph([
          run(`- ${label}: `),
          ...quotes.flatMap((quote, at) => (at === 0 ? quote : [run(between), ...quote])),
        ]),
      ];
    }
    return [
      paragraph([run(`- ${label}:`)], { keepNext: true }),
      ...quotes.map((quote) => paragraph([run("+ "), ...quote])),
    ];
  });
}

function labelOf(wording: Wording, { label, period }: BriefingStatement): string {
  return [padded(label), ...(period === null ? [] : [wording.briefing.ofPeriod(period)])].join(", ");
}

function closing(wording: Wording, { notes, sources }: Briefing): Paragraph[] {
  const { briefing: words } = wording;
  // The heading says already that a note is one.
  const bare = notes.map((note) =>
    note.startsWith(wording.outsideNote) ? note.slice(wording.outsideNote.length).trim() : note,
  );
  const outside = bare.map((note) =>
    paragraph([run(padded(note.charAt(0).toUpperCase() + note.slice(1)), { italics: true })]),
  );
  let inferred = false;
  const list = sources.map((source) => {
    const described = describeSource(wording, source);
    inferred ||= described.inferred;
    const parts = [described.title, described.byline, described.outlet, padded(described.date), source.url];
    return paragraph([run(`[${source.n}] ${parts.filter((part) => part !== null).join(" · ")}`)], {
      justified: false,
    });
  });
  return [
    ...(outside.length === 0 ? [] : [heading(words.notesHeading), ...outside]),
    heading(wording.sources),
    ...list,
    ...(inferred ? [paragraph([run(`* ${wording.inferredYear}`, { italics: true })])] : []),
  ];
}
