// src/telegram/render/briefing.ts
import type { Briefing, BriefingSection, BriefingStatement, SectionKind } from "../../briefing/briefing.js";
import { grouped } from "../../briefing/groups.js";
import { coverageLine } from "../../briefing/text.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { MESSAGE_LIMITS, visibleText } from "../split.js";
import { bold, escapeHtml, italic, type Reply, verbatim } from "./html.js";
import { contextRows } from "./rows.js";
import { type IsCaption, sourceBlock, statementLine } from "./statement.js";

/** What has its place in the message first; the rest takes the room that is left. */
const FIRST: readonly SectionKind[] = [
  "timeline",
  "figures",
  "checks",
  "differences",
  "people",
  "commitments",
];
/** Room for the numbers that a section takes when others are left out. */
const SPARE = 100;
/** Sources that have a button each. */
const MOST_BUTTONS = 9;

/** A line of the message before it is known whether there is room for it. */
interface Item {
  readonly section: number;
  readonly statement: BriefingStatement;
}

/**
 * A briefing as one message: as many of its lines as there is room for, timeline, figures and differences first, and how
 * many more the document has.
 */
export function renderBriefing(briefing: Briefing, heading: string, isCaption: IsCaption): Reply {
  const wording = wordingIn(briefing.language);
  const { briefing: words } = wording;
  const all = briefing.sections.flatMap(({ statements }, section) =>
    statements.map((statement): Item => ({ section, statement })),
  );
  const compose = (items: readonly Item[]): string => {
    const shown = new Set(items.map(({ statement }) => statement));
    const sections = briefing.sections
      .map((section) => ({ ...section, statements: section.statements.filter((one) => shown.has(one)) }))
      .filter(({ statements }) => statements.length > 0);
    const left = all.length - items.length;
    const cited = new Set(items.flatMap(({ statement }) => statement.citations));
    return [
      [bold(heading.toLocaleUpperCase("vi")), escapeHtml(coverageLine(wording, briefing))].join("\n"),
      ...sections.map((section, at) => sectionHtml(wording, section, at + 1, briefing, isCaption)),
      [
        ...(briefing.notStated.length === 0 ? [] : [escapeHtml(words.notStated(briefing.notStated))]),
        ...briefing.notes.map(italic),
        ...(left > 0 ? [escapeHtml(words.inDocument(left))] : []),
      ].join("\n"),
      sourceBlock(
        briefing.sources.filter(({ n }) => cited.has(n)),
        wording,
      ),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  };
  const kept: Item[] = [];
  for (const item of inOrder(briefing, all)) {
    if (lengthOf(compose([...kept, item])) <= MESSAGE_LIMITS.units - SPARE) kept.push(item);
  }
  return {
    html: compose(kept),
    keyboard: contextRows(briefing.sources.slice(0, MOST_BUTTONS), wording),
  };
}

function lengthOf(html: string): number {
  return visibleText(html).length;
}

/** The first sections first; of commitments the first of each kind and article before the second of any. */
function inOrder({ sections }: Briefing, items: readonly Item[]): Item[] {
  const kindOf = ({ section }: Item): SectionKind => sections[section]?.kind ?? "timeline";
  const turn = (item: Item): number => {
    if (kindOf(item) !== "commitments") return 0;
    const same = items.filter(
      (one) => one.section === item.section && one.statement.label === item.statement.label,
    );
    return same.indexOf(item);
  };
  return items.toSorted((a, b) => FIRST.indexOf(kindOf(a)) - FIRST.indexOf(kindOf(b)) || turn(a) - turn(b));
}

function sectionHtml(
  wording: Wording,
  { kind, heading, statements }: BriefingSection,
  n: number,
  { sources }: Briefing,
  isCaption: IsCaption,
): string {
  const between = kind === "differences" ? " – " : "; ";
  const lines = grouped(statements).map((group) => {
    const [first] = group as [BriefingStatement];
    const quotes = group.map((statement) => statementLine(statement, sources, wording, isCaption));
    return `• ${labelHtml(wording, first)}: ${quotes.join(between)}`;
  });
  return [bold(`${n}. ${heading}`), ...lines].join("\n");
}

function labelHtml(wording: Wording, { label, period, text }: BriefingStatement): string {
  if (period === null || text.includes(period)) return verbatim(label);
  return `${verbatim(label)}, ${verbatim(wording.briefing.ofPeriod(period))}`;
}
