// src/telegram/render/briefing.ts
import type { Briefing, BriefingSection, BriefingStatement, SectionKind } from "../../briefing/briefing.js";
import { grouped } from "../../briefing/groups.js";
import { coverageLine, leadText } from "../../briefing/text.js";
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
/** Lines beyond what was counted that are tried. */
const TRIED = 20;
/** Sources that have a button each. */
const MOST_BUTTONS = 9;

/** What the message shows together or not at all: a line, or the readings of one difference. */
interface Item {
  readonly section: number;
  readonly statements: readonly BriefingStatement[];
}

/**
 * A briefing as one message: as many of its lines as there is room for, timeline, figures and differences first, and how
 * many more the document has.
 */
export function renderBriefing(briefing: Briefing, heading: string, isCaption: IsCaption): Reply {
  const wording = wordingIn(briefing.language);
  const { briefing: words } = wording;
  const all = briefing.sections.flatMap(({ kind, statements }, section) =>
    (kind === "differences" ? grouped(statements) : statements.map((statement) => [statement])).map(
      (together): Item => ({ section, statements: together }),
    ),
  );
  const compose = (items: readonly Item[]): string => {
    const shown = new Set(items.flatMap(({ statements }) => statements));
    const sections = briefing.sections
      .map((section) => ({ ...section, statements: section.statements.filter((one) => shown.has(one)) }))
      .filter(({ statements }) => statements.length > 0);
    const left = all.flatMap(({ statements }) => statements).length - shown.size;
    const cited = new Set([...shown, ...(briefing.lead ?? [])].flatMap(({ citations }) => citations));
    return [
      [bold(heading.toLocaleUpperCase("vi")), escapeHtml(coverageLine(wording, briefing))].join("\n"),
      ...(briefing.lead === undefined ? [] : [verbatim(leadText(wording, briefing.lead))]),
      ...sections.map((section, at) => sectionHtml(wording, section, at + 1, briefing, isCaption)),
      [
        ...(briefing.notStated.length === 0 ? [] : [escapeHtml(words.notStated(briefing.notStated))]),
        ...notesHtml(wording, briefing.notes),
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
  const ordered = inOrder(briefing, all);
  const kept = fitting(briefing, ordered, lengthOf(compose([])), wording);
  // Lines that share a label take less room than was counted: a few more may fit.
  for (const item of ordered.filter((one) => !kept.includes(one)).slice(0, TRIED)) {
    if (lengthOf(compose([...kept, item])) <= MESSAGE_LIMITS.units) kept.push(item);
  }
  return {
    html: compose(kept),
    keyboard: contextRows(briefing.sources.slice(0, MOST_BUTTONS), wording),
  };
}

/**
 * As many items as there is room for beside what stands in any case. Each is counted with the heading of its section and the
 * lines of its sources where it is the first to need them; in one line with others it takes less.
 */
function fitting(briefing: Briefing, items: readonly Item[], needed: number, wording: Wording): Item[] {
  const { sections, sources } = briefing;
  const paid = new Set<string>();
  let room = MESSAGE_LIMITS.units - needed - SPARE;
  return items.filter((item) => {
    const section = sections[item.section];
    if (section === undefined) return false;
    const own = { ...section, statements: item.statements };
    const heading = lengthOf(bold(section.heading)) + GAP;
    const parts: [string, number][] = [
      [`section ${item.section}`, heading],
      ...sources
        .filter(({ n }) => item.statements.some(({ citations }) => citations.includes(n)))
        .map((source): [string, number] => [`source ${source.n}`, lengthOf(sourceBlock([source], wording))]),
    ];
    const fresh = parts.filter(([name]) => !paid.has(name));
    const line = lengthOf(sectionHtml(wording, own, 1, briefing, () => true)) - heading + GAP;
    const cost = line + fresh.reduce((sum, [, length]) => sum + length, 0);
    if (cost > room) return false;
    room -= cost;
    for (const [name] of fresh) paid.add(name);
    return true;
  });
}

/** Numbers and line breaks around a heading or line. */
const GAP = 6;

function lengthOf(html: string): number {
  return visibleText(html).length;
}

/** The notes from outside the articles in one sentence, the others behind. */
function notesHtml(wording: Wording, notes: readonly string[]): string[] {
  const outside = notes.filter((note) => note.startsWith(wording.outsideNote));
  const bare = outside.map((note) => note.slice(wording.outsideNote.length).trim().replace(/\.$/, ""));
  const together = bare.length === 0 ? [] : [`${wording.outsideNote} ${bare.join("; ")}.`];
  return [...together, ...notes.filter((note) => !outside.includes(note))].map(italic);
}

/**
 * The first sections first; but the second line of an article's events, or of one kind of commitments, comes behind what
 * else there is.
 */
function inOrder({ sections }: Briefing, items: readonly Item[]): Item[] {
  const rank = (item: Item): number => {
    const kind = sections[item.section]?.kind ?? "timeline";
    const labelOf = ({ statements }: Item): string => statements[0]?.label ?? "";
    const same = items.filter((one) => one.section === item.section && labelOf(one) === labelOf(item));
    const again = (kind === "timeline" || kind === "commitments") && same.indexOf(item) > 0;
    return FIRST.indexOf(kind) + (again ? FIRST.length : 0);
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
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
