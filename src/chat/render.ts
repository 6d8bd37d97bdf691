// src/chat/render.ts
// An answer, the articles and a quote in its paragraph, as a terminal shows them.
import type { Answer, Source, Span, Statement } from "../answering/answer.js";
import {
  asOfLine,
  dateOf,
  describeSource,
  nearest as nearestStatement,
  quotesBeneath,
} from "../answering/citations.js";
import type { QuoteContext } from "../answering/quotes.js";
import type { ArticleSummary } from "../article.js";
import type { Wording } from "../wording/wording.js";
import { type Style, wrap } from "./style.js";

/** How wide and with which marks to draw. */
export interface Look {
  readonly style: Style;
  readonly columns: number;
}

/** Statements with the answering spans in bold, then notes, date and sources; or why there are none. */
export function renderAnswer(answer: Answer, wording: Wording, look: Look): string {
  if (answer.kind === "abstained") return renderAbstention(answer, wording, look);
  const { style, columns } = look;
  const asides = [
    ...(answer.understoodAs === null ? [] : [wording.readAs(answer.understoodAs)]),
    ...answer.notes,
    asOfLine(wording, answer.asOf),
  ].map((aside) => style.dim(wrap(aside, columns)));
  return [
    ...(answer.lead === null ? [] : [style.bold(wrap(answer.lead, columns))]),
    ...answer.statements.map((statement) => wrap(renderStatement(statement, style), columns)),
    ...renderBeneath(answer, wording, look),
    asides.join("\n"),
    renderSources(answer.sources, wording, look),
  ].join("\n\n");
}

/** The quotes beneath what a model wrote. */
function renderBeneath(answer: Answer, wording: Wording, { style, columns }: Look): string[] {
  const beneath = quotesBeneath(answer);
  if (beneath.length === 0) return [];
  const quotes = beneath.map((quote) => wrap(renderStatement(quote, style), columns));
  return [[style.bold(wording.drafting.verbatim), ...quotes].join("\n")];
}

/** That the articles do not say it, the nearest statement if one is near, what was searched, and the nearest articles. */
function renderAbstention(answer: Answer, wording: Wording, look: Look): string {
  const { style, columns } = look;
  const [first, ...notes] = answer.notes;
  const articles = answer.nearest.map(({ title, opening }) =>
    wrap(`• ${title ?? wording.untitled(opening)}`, columns, "  "),
  );
  return [
    ...(first === undefined ? [] : [wrap(first, columns)]),
    ...answer.sources.map((source) => wrap(nearestStatement(source), columns)),
    ...(notes.length === 0 ? [] : [notes.map((note) => style.dim(wrap(note, columns))).join("\n")]),
    ...(articles.length === 0 ? [] : [[style.dim(wording.nearest), ...articles].join("\n")]),
    ...(answer.sources.length === 0 ? [] : [renderSources(answer.sources, wording, look)]),
  ].join("\n\n");
}

function renderSources(sources: readonly Source[], wording: Wording, { style, columns }: Look): string {
  return [
    style.bold(wording.sources),
    ...sources.flatMap((source) => [
      wrap(`${style.accent(`[${source.n}]`)} ${describe(source, wording)}`, columns, "    "),
      ...(source.url === null ? [] : [style.dim(`    ${source.url}`)]),
    ]),
    ...inferredYear(sources, wording).map(style.dim),
  ].join("\n");
}

/** The articles, one an item. */
export function renderArticles(articles: readonly ArticleSummary[], wording: Wording, look: Look): string {
  const { style, columns } = look;
  return [
    wording.chatArticleCount(articles.length),
    ...articles.map((article) => wrap(`• ${describe(article, wording)}`, columns, "  ")),
    ...inferredYear(articles, wording).map(style.dim),
  ].join("\n");
}

/**
 * The quotes of a source, each in its paragraph. A paragraph with several quotes is shown once.
 * @param contexts of the source's quotes, in their order; `null` where the article has changed
 */
export function renderParagraphs(
  source: Source,
  contexts: readonly (QuoteContext | null)[],
  wording: Wording,
  { style, columns }: Look,
): string {
  const paragraphs = new Map<number, { text: string; caption: boolean; quotes: Span[] }>();
  for (const [index, context] of contexts.entries()) {
    const quote = source.quotes[index];
    if (context === null || quote === undefined) continue;
    const start = quote.start - context.before.length;
    const text = context.before + context.quote + context.after;
    const paragraph = paragraphs.get(start) ?? { text, caption: context.caption, quotes: [] };
    paragraph.quotes.push({ start: quote.start - start, end: quote.end - start });
    paragraphs.set(start, paragraph);
  }
  const drawn = [...paragraphs].map(([, { text, caption, quotes }]) =>
    wrap(highlighted(text, quotes, style) + (caption ? ` (${wording.caption})` : ""), columns),
  );
  return [
    wrap(`${style.accent(wording.contextHeading(source.n))} ${describe(source, wording)}`, columns),
    ...drawn,
    ...(contexts.some((context) => context?.earlier) ? [wording.earlierText] : []),
    ...(contexts.includes(null) ? [wording.contextGone] : []),
    ...(source.url === null ? [] : [style.dim(source.url)]),
  ].join("\n\n");
}

/** Title or opening words, byline, outlet and date of an article. */
function describe(article: Parameters<typeof describeSource>[1], wording: Wording): string {
  const { title, byline, outlet, date } = describeSource(wording, article);
  return [title, byline, outlet, date].filter((part) => part !== null).join(" · ");
}

function inferredYear(articles: readonly Parameters<typeof describeSource>[1][], wording: Wording): string[] {
  return articles.some((article) => dateOf(article)?.origin === "inferred")
    ? [`* ${wording.inferredYear}`]
    : [];
}

function renderStatement({ text, citations, highlights, written }: Statement, style: Style): string {
  const numbers = citations.map((n) => style.accent(`[${n}]`)).join(" ");
  if (written === true) return `${text} ${numbers}`;
  return `“${highlighted(text, highlights, style)}” ${numbers}`;
}

function highlighted(text: string, spans: readonly Span[], style: Style): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    marked += text.slice(at, start) + style.bold(text.slice(Math.max(at, start), end));
    at = Math.max(at, end);
  }
  return marked + text.slice(at);
}
