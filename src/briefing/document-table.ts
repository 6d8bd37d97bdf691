// src/briefing/document-table.ts
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Wording } from "../wording/wording.js";
import type { BriefingStatement } from "./briefing.js";
import { type Footnotes, MILLIMETRE, padded, quotation, run, SMALL } from "./document-lines.js";

/** Widths of figure, quote, period and source in millimetres: 165 between the margins of an A4 page. */
const COLUMNS = [32, 75, 26, 32] as const;
const WIDTHS = COLUMNS.map((width) => Math.round(width * MILLIMETRE));

/** The table of figures: a row a figure, the quote beside all that it gives. */
export function figureTable(
  wording: Wording,
  statements: readonly BriefingStatement[],
  footnotes: Footnotes,
): Table {
  const { figureColumn, quoteColumn, periodColumn, sourceColumn, periodUnknown } = wording.briefing;
  const head = [figureColumn, quoteColumn, periodColumn, sourceColumn].map((text, at) =>
    cell([run(text, { bold: true, size: SMALL })], at, { alignment: AlignmentType.CENTER, keepNext: true }),
  );
  const rows = statements.flatMap((statement) =>
    statement.figures.map((figure, index) => {
      // Rows of one quote stay on one page, as far as a page holds them.
      const keepNext = index < statement.figures.length - 1;
      const own = cell([run(figure.text, { size: SMALL, bold: true })], 0, { keepNext });
      if (index > 0) return new TableRow({ cantSplit: true, children: [own] });
      const rowSpan = statement.figures.length;
      const period = statement.period === null ? periodUnknown : `“${statement.period}”`;
      const source = [run(padded(statement.label), { size: SMALL }), ...footnotes.cite(statement, SMALL)];
      return new TableRow({
        cantSplit: true,
        children: [
          own,
          cell(quotation(statement, SMALL), 1, { rowSpan, keepNext }),
          cell([run(period, { size: SMALL })], 2, { rowSpan, keepNext }),
          cell(source, 3, { rowSpan, keepNext }),
        ],
      });
    }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  });
}

const MARGIN = Math.round(1.5 * MILLIMETRE);

interface CellLook {
  readonly rowSpan?: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Keeps the row on the page of the next. */
  readonly keepNext?: boolean;
}

function cell(
  children: readonly ParagraphChild[],
  column: number,
  { rowSpan = 1, alignment = AlignmentType.LEFT, keepNext = false }: CellLook = {},
): TableCell {
  return new TableCell({
    ...(rowSpan > 1 ? { rowSpan } : {}),
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: MARGIN / 2, bottom: MARGIN / 2, left: MARGIN, right: MARGIN },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ alignment, keepNext, children: [...children] })],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const UNBORDERED = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Two columns without lines: the office at the left, the day at the right. */
export function titleBlock(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const half = Math.round(82.5 * MILLIMETRE);
  const side = (children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      borders: UNBORDERED,
      children: [...children],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: UNBORDERED,
    rows: [new TableRow({ children: [side(left), side(right)] })],
  });
}
