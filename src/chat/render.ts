// src/chat/render.ts
// An answer, the articles and a quote in its paragraph, as a terminal shows them.
import type { Answer, Source, Span, Statement } from "../answering/answer.js";
import type { QuoteContext } from "../answering/quotes.js";
import type { ArticleSummary } from "../article.js";
import type { Wording } from "../wording/wording.js";
import { type Style, wrap } from "./style.js";

/** How wide and with which marks to draw. */
export interface Look {
  readonly style: Style;
  readonly columns: number;
}

/** Statements with the answering spans in bold, then notes, date and sources. */
export function renderAnswer(answer: Answer, wording: Wording, { style, columns }: Look): string {
  if (answer.kind === "abstained") return wrap(answer.text, columns);
  const asides = [
    ...(answer.understoodAs === null ? [] : [wording.readAs(answer.understoodAs)]),
    ...answer.notes,
    answer.asOf === null ? wording.asOfUnknown : wording.asOf(starred(answer.asOf, wording)),
  ].map((aside) => style.dim(wrap(aside, columns)));
  const inferred = answer.sources.some((source) => sourceDate(source)?.origin === "inferred");
  const sources = [
    style.bold(wording.sources),
    ...answer.sources.map((source) =>
      wrap(`${style.accent(`[${source.n}]`)} ${describe(source, wording)}`, columns, "    "),
    ),
    ...(inferred ? [style.dim(`* ${wording.inferredYear}`)] : []),
  ];
  return [
    ...answer.statements.map((statement) => wrap(renderStatement(statement, style), columns)),
    asides.join("\n"),
    sources.join("\n"),
  ].join("\n\n");
}

/** The articles, one an item. */
export function renderArticles(articles: readonly ArticleSummary[], wording: Wording, look: Look): string {
  const { style, columns } = look;
  const items = articles.map((article) => wrap(`• ${describe(article, wording)}`, columns, "  "));
  const inferred = articles.some((article) => sourceDate(article)?.origin === "inferred");
  return [
    wording.chatArticleCount(articles.length),
    ...items,
    ...(inferred ? [style.dim(`* ${wording.inferredYear}`)] : []),
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
    `${style.accent(wording.contextHeading(source.n))} ${describe(source, wording)}`,
    ...drawn,
    ...(contexts.includes(null) ? [wording.contextGone] : []),
    ...(source.url === null ? [] : [style.dim(source.url)]),
  ].join("\n\n");
}

/** Title or opening words, byline, outlet and date of an article. */
export function describe(article: Omit<Source, "n" | "quotes"> | ArticleSummary, wording: Wording): string {
  const { title, opening, byline, outlet, publishedAt } = article;
  const date = sourceDate(article);
  const dated = publishedAt === null ? wording.eventOn : wording.publishedOn;
  return [
    title ?? wording.untitled(opening),
    ...(byline === null ? [] : [byline]),
    outlet ?? wording.outletUnknown,
    date === null ? wording.dateUnknown : dated(starred(date, wording)),
  ].join(" · ");
}

function renderStatement({ text, citations, highlights }: Statement, style: Style): string {
  const numbers = citations.map((n) => style.accent(`[${n}]`)).join(" ");
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

function sourceDate(
  article: Pick<Source, "publishedAt" | "publishedAtOrigin" | "eventDate" | "eventDateOrigin">,
) {
  if (article.publishedAt !== null) return { date: article.publishedAt, origin: article.publishedAtOrigin };
  if (article.eventDate !== null) return { date: article.eventDate, origin: article.eventDateOrigin };
  return null;
}

function starred({ date, origin }: { date: string; origin: string | null }, wording: Wording): string {
  return wording.date(date) + (origin === "inferred" ? "*" : "");
}
