// src/telegram/render/answer.ts
import type { Answer, AsOf, Source, Span, Statement } from "../../answering/answer.js";
import { type QuoteRef, quoteDigest } from "../../answering/quotes.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { encodeContextRequest } from "../context-button.js";
import { type Button, bold, escapeHtml, italic, type Reply } from "./html.js";
import { type Described, dayPart, type Line, nearLine, sourceLine } from "./source-line.js";

/** What a reply tells beside its answer. */
export interface Library {
  article(articleId: string): Described | null;
  isCaption(ref: QuoteRef): boolean;
}

/** An Answer as a message: the quotes, how they came about, then the sources with a button each. */
export function renderAnswer(answer: Answer, library: Library): Reply {
  const wording = wordingIn(answer.language);
  return answer.kind === "answered"
    ? renderAnswered(answer, wording, library)
    : renderAbstained(answer, wording, library);
}

function renderAnswered(answer: Answer, wording: Wording, library: Library): Reply {
  const asOf = asOfLine(answer.asOf, wording);
  const sources = answer.sources.map((source) => sourceLine(source, wording));
  const inferred = asOf.inferred || sources.some((line) => line.inferred);
  const block = [
    bold(wording.sources),
    ...answer.sources.map(({ n }, i) => `[${n}] ${sources[i]?.html}`),
    ...(inferred ? [starLine(wording)] : []),
  ];
  const quotes = answer.statements.map((statement) => quoteLine(statement, answer.sources, wording, library));
  // One quote stands close to its remarks; several need air between them.
  const gap = quotes.length > 1 ? "\n\n" : "\n";
  const below = [
    ...remarks(answer, wording),
    asOf.html,
    `<blockquote expandable>${block.join("\n")}</blockquote>`,
  ];
  return {
    html: [...quotes, below.join("\n")].join(gap),
    keyboard: rowsOf(answer.sources.flatMap(contextButton(answer, wording))),
  };
}

/** How the question was read, and notes; that the quotes are Vietnamese is the bot's own word, the rest is from outside. */
function remarks({ understoodAs, notes }: Answer, wording: Wording): string[] {
  const own = wording.quotesStayVietnamese;
  return [
    ...notes.filter((note) => note === own).map(escapeHtml),
    ...(understoodAs === null ? [] : [italic(wording.readAs(understoodAs))]),
    ...notes.filter((note) => note !== own).map(italic),
  ];
}

/** `“… <b>88</b> …” [1]`, and that it is a caption where it is one. */
function quoteLine(
  statement: Statement,
  sources: readonly Source[],
  wording: Wording,
  library: Library,
): string {
  const { text, citations, highlights } = statement;
  const numbers = citations.map((n) => `[${n}]`).join("");
  const quotes = sources
    .filter(({ n }) => citations.includes(n))
    .flatMap((source) => source.quotes.filter((quote) => text.includes(quote.text)).map(refIn(source)));
  const caption = quotes.length > 0 && quotes.every((ref) => library.isCaption(ref));
  return `“${emphasized(text, highlights)}” ${numbers}${caption ? ` (${escapeHtml(wording.caption)})` : ""}`;
}

function emphasized(text: string, highlights: readonly Span[]): string {
  let html = "";
  let position = 0;
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, position);
    if (end <= from) continue;
    html += escapeHtml(text.slice(position, from)) + bold(text.slice(from, end));
    position = end;
  }
  return html + escapeHtml(text.slice(position));
}

function asOfLine(asOf: AsOf | null, wording: Wording): Line {
  if (asOf === null) return { html: escapeHtml(wording.asOfUnknown), inferred: false };
  const inferred = asOf.origin === "inferred";
  const date = wording.date(dayPart(asOf.date)) + (inferred ? "*" : "");
  return { html: escapeHtml(wording.asOf(date)), inferred };
}

/** The first note of an abstention is its sentence, the others say where was searched. */
function renderAbstained(answer: Answer, wording: Wording, library: Library): Reply {
  const [sentence = wording.notFound, ...notes] = answer.notes;
  // A greeting is answered in passing: nothing was looked for.
  const first = answer.reason === "not_a_question" ? escapeHtml(sentence) : bold(sentence);
  const near = answer.nearest.flatMap(({ articleId }) => {
    const article = library.article(articleId);
    return article === null ? [] : [nearLine(article, wording)];
  });
  const inferred = near.some((line) => line.inferred) || notes.some((note) => /\d\*/.test(note));
  const lines = [
    first,
    ...(answer.understoodAs === null ? [] : [italic(wording.readAs(answer.understoodAs))]),
    ...notes.map(escapeHtml),
    ...(near.length === 0 ? [] : [escapeHtml(wording.nearest), ...near.map(({ html }) => `• ${html}`)]),
    ...(inferred ? [starLine(wording)] : []),
  ];
  return { html: lines.join("\n"), keyboard: [] };
}

function starLine(wording: Wording): string {
  return escapeHtml(`* ${wording.inferredYear}`);
}

/** A source's button opens its first quote. */
function contextButton({ language }: Answer, wording: Wording): (source: Source) => Button[] {
  return (source) => {
    const [ref] = source.quotes.map(refIn(source));
    const data = ref === undefined ? null : encodeContextRequest({ language, n: source.n, ref });
    return data === null ? [] : [{ text: wording.context(source.n), callback_data: data }];
  };
}

function refIn({ articleId }: Source): (quote: Source["quotes"][number]) => QuoteRef {
  return ({ start, end, text }) => ({ articleId, start, end, digest: quoteDigest(text) });
}

/** Three buttons a row stay readable on a phone. */
function rowsOf(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, i) => buttons.slice(i * 3, i * 3 + 3));
}
