// src/telegram/render/change.ts
import type { Language, Source } from "../../answering/answer.js";
import type { QuoteChange } from "../../answering/changes.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { bold, escapeHtml, type Reply, verbatim } from "./html.js";
import { sourceLine } from "./source-line.js";
import { starLine } from "./statement.js";

export interface ChangedQuote {
  readonly quote: string;
  readonly change: Exclude<QuoteChange, { kind: "same" }>;
}

/** That an article which was quoted has changed or gone: the old words, and the new ones where there are some. */
export function renderChange(source: Source, changes: readonly ChangedQuote[], language: Language): Reply {
  const wording = wordingIn(language);
  const withdrawn = changes.some(({ change }) => change.kind === "withdrawn");
  const line = sourceLine(source, wording);
  return {
    html: [
      bold(withdrawn ? wording.withdrawnHeading : wording.correctedHeading),
      line.html,
      ...(line.inferred ? [starLine(wording)] : []),
      ...changes.flatMap(({ quote, change }) => [
        "",
        `${escapeHtml(wording.wordingBefore)} “${verbatim(quote)}”`,
        ...presentWording(change, wording),
      ]),
    ].join("\n"),
    keyboard: [],
  };
}

function presentWording(change: ChangedQuote["change"], wording: Wording): string[] {
  if (change.kind === "withdrawn") return [];
  if (change.now === null) return [escapeHtml(wording.sentenceGone)];
  return [`${escapeHtml(wording.wordingNow)} “${verbatim(change.now.text)}”`];
}
