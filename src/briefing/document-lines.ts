// src/briefing/document-lines.ts
// The paragraphs of a briefing's document, with a footnote for each citation.
import { AlignmentType, FootnoteReferenceRun, Paragraph, TextRun } from "docx";
import type { Source } from "../answering/answer.js";
import { describeSource } from "../answering/citations.js";
import type { Wording } from "../wording/wording.js";
import type { BriefingStatement } from "./briefing.js";

/** Sizes in half points: 14 for the text, 13 in tables, 12 in footnotes. */
export const TEXT = 28;
export const SMALL = 26;
export const NOTE = 24;

/** Twentieths of a point in a millimetre. */
export const MILLIMETRE = 1440 / 25.4;

/** Spacing as administrative documents have it: 6 pt behind a paragraph, lines a little apart. */
const SPACING = { after: 120, line: 276 } as const;
const FIRST_LINE = { firstLine: Math.round(10 * MILLIMETRE) };

/** The footnotes of a document, each made with its reference. */
export class Footnotes {
  readonly #made: Record<string, { children: Paragraph[] }> = {};
  readonly #wording: Wording;
  readonly #sources: readonly Source[];

  constructor(wording: Wording, sources: readonly Source[]) {
    this.#wording = wording;
    this.#sources = sources;
  }

  /** `[2]` with the reference to its footnote: outlet, date and place in the text. */
  cite(
    { citations, paragraph, caption }: BriefingStatement,
    size = TEXT,
  ): (TextRun | FootnoteReferenceRun)[] {
    return citations.flatMap((n) => {
      const source = this.#sources.find((one) => one.n === n);
      const id = Object.keys(this.#made).length + 1;
      this.#made[id] = {
        children: [
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            children: [
              run(source === undefined ? `[${n}]` : this.#describe(source, paragraph, caption), {
                size: NOTE,
              }),
            ],
          }),
        ],
      };
      return [run(` [${n}]`, { size }), new FootnoteReferenceRun(id)];
    });
  }

  get all(): Record<string, { children: Paragraph[] }> {
    return this.#made;
  }

  #describe(source: Source, paragraph: number, caption: boolean): string {
    const { outlet, date } = describeSource(this.#wording, source);
    const place = caption
      ? this.#wording.briefing.captionAt(paragraph)
      : this.#wording.briefing.paragraph(paragraph);
    return ` [${source.n}] ${outlet}, ${padded(date)}, ${place}.`;
  }
}

/** A quotation in its marks, what it is shown for in bold. */
export function quotation({ text, highlights }: BriefingStatement, size = TEXT): TextRun[] {
  const runs: TextRun[] = [run("“", { size })];
  let at = 0;
  for (const { start, end } of highlights.toSorted((a, b) => a.start - b.start)) {
    if (start > at) runs.push(run(text.slice(at, start), { size }));
    runs.push(run(text.slice(Math.max(at, start), end), { size, bold: true }));
    at = Math.max(at, end);
  }
  if (at < text.length) runs.push(run(text.slice(at), { size }));
  return [...runs, run("”", { size })];
}

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: plain(text), size: TEXT, ...look });
}

/** A paragraph of running text. */
export function paragraph(
  children: readonly (TextRun | FootnoteReferenceRun)[],
  { keepNext = false, justified = true }: { keepNext?: boolean; justified?: boolean } = {},
): Paragraph {
  return new Paragraph({
    children: [...children],
    alignment: justified ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    indent: FIRST_LINE,
    spacing: SPACING,
    keepNext,
  });
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    style: "Section",
    children: [run(text, { bold: true })],
    indent: FIRST_LINE,
    spacing: { before: 120, after: 120, line: 276 },
    keepNext: true,
  });
}

export function centred(text: string, look: Look = {}, after = 60): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [run(text, look)] });
}

/** Days and months in two digits, as documents write them; only for the words of the bot. */
export function padded(text: string): string {
  return text.replace(
    /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?=\/\d{4}(?!\d)|(?![\d/]))/g,
    (_, day: string, month: string) => `${day.padStart(2, "0")}/${month.padStart(2, "0")}`,
  );
}

/** What XML can hold: no control characters, no half of a character. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return Buffer.from(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")).toString();
}
