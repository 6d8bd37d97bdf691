// src/briefing/text.ts
import type { Statement } from "../answering/answer.js";
import { describeSource, statementText } from "../answering/citations.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import type { Briefing, BriefingStatement } from "./briefing.js";

/** How many articles, of which days; `*` stands at the dates of the sources. */
export function coverageLine(
  wording: Wording,
  { sources, period }: Pick<Briefing, "sources" | "period">,
): string {
  const { briefing: words } = wording;
  if (period === null) return words.coverageUndated(sources.length);
  const marked = (day: string): string => {
    const inferred = sources.some(
      ({ publishedAt, eventDate, eventDateOrigin }) =>
        publishedAt === null && eventDate?.startsWith(day) === true && eventDateOrigin === "inferred",
    );
    return wording.date(day) + (inferred ? "*" : "");
  };
  return words.coverage(sources.length, marked(period.from), marked(period.to));
}

/** `“…” [1]`, behind what the bot says of it. */
export function lineText(wording: Wording, { label, period, text, citations }: BriefingStatement): string {
  const of =
    period === null || text.includes(period) ? label : `${label}, ${wording.briefing.ofPeriod(period)}`;
  return `${of}: “${text}” ${citations.map((n) => `[${n}]`).join(" ")}`;
}

/** The sentences that a model wrote, with their numbers and that they were checked. */
export function leadText({ drafting }: Wording, lead: readonly Statement[]): string {
  return `${drafting.lead}: ${lead.map(statementText).join(" ")} (${drafting.verified(lead.length, lead.length).replace(/\.$/u, "")})`;
}

/** A briefing as plain text for a terminal. */
export function briefingText(briefing: Briefing): string {
  const wording = wordingIn(briefing.language);
  const { briefing: words } = wording;
  const lines = [words.heading(briefing.title), coverageLine(wording, briefing)];
  if (briefing.lead !== undefined) lines.push("", leadText(wording, briefing.lead));
  for (const [at, { heading, statements }] of briefing.sections.entries()) {
    lines.push("", `${at + 1}. ${heading}`, ...statements.map((line) => `- ${lineText(wording, line)}`));
  }
  if (briefing.notStated.length > 0) lines.push("", words.notStated(briefing.notStated));
  if (briefing.notes.length > 0) lines.push("", ...briefing.notes);
  lines.push("", `${wording.sources}:`);
  let inferred = false;
  for (const source of briefing.sources) {
    const described = describeSource(wording, source);
    inferred ||= described.inferred;
    const parts = [described.title, described.byline, described.outlet, described.date, source.url];
    lines.push(`[${source.n}] ${parts.filter((part) => part !== null).join(" · ")}`);
  }
  if (inferred) lines.push(`* ${wording.inferredYear}`);
  return [...lines, "", `${words.unreviewed}.`].join("\n");
}

/** That the articles tell nothing of the topic, in the days asked for. */
export function nothingText(
  { topic, language }: Pick<Briefing, "topic" | "language">,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
): string {
  const wording = wordingIn(language);
  if (from === undefined && to === undefined) return wording.briefing.nothing(topic);
  const day = (date: string | undefined): string => (date === undefined ? "" : wording.date(date));
  return wording.briefing.nothingBetween(topic, day(from), day(to));
}
