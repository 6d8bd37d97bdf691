// src/telegram/render/answer.ts
import { isPlaceNote } from "../../answering/place-notes.js";
import { CUT } from "../../answering/statements.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import { pageOf, type Shown } from "../shown.js";
import { type Button, bold, escapeHtml, italic, type Reply, verbatim } from "./html.js";
import { action, contextRows, pageRows } from "./rows.js";
import { type Described, nearLabel } from "./source-line.js";
import {
  asOfText,
  type IsCaption,
  sourceBlock,
  starLine,
  statementLine,
  verbatimBlock,
} from "./statement.js";

/** What a reply tells beside its answer. */
export interface Library {
  readonly isCaption: IsCaption;
  /** An article near the question: its number, what it tells of itself, the places it is about. */
  near(articleId: string): NearArticle | null;
}

export interface NearArticle extends Described {
  readonly number: number;
  readonly places: readonly string[];
}

export interface AnswerView {
  /** How the question was read, where a person should see it. */
  readonly understoodAs: string | null;
  /** From 0. */
  readonly page?: number;
}

/** An answer as a message: the quotes, how they came about, then the sources with a button each. */
export function renderAnswer(shown: Shown, library: Library, view: AnswerView): Reply {
  const wording = wordingIn(shown.language);
  return shown.kind === "abstained"
    ? renderAbstained(shown, wording, library, view)
    : renderAnswered(shown, wording, library, view);
}

function renderAnswered(shown: Shown, wording: Wording, library: Library, view: AnswerView): Reply {
  const page = pageOf(shown, view.page ?? 0);
  const paged = page.count > 1;
  const asOf = asOfText(shown.asOf, wording);
  const head = paged
    ? [bold(wording.itemsOnPage(shown.statements.length, page.index + 1, page.count))]
    : shown.lead === null
      ? []
      : [verbatim(shown.lead)];
  const quotes = page.items.map(
    ({ number, statement }) =>
      (paged ? `${number}. ` : "") + statementLine(statement, shown.sources, wording, library.isCaption),
  );
  const below = [
    ...verbatimBlock(shown, wording, library.isCaption),
    ...remarks(shown, wording, view.understoodAs),
    asOf.html,
    sourceBlock(page.sources, wording, asOf.inferred),
  ];
  // One quote stands close to its remarks; several need air between them.
  const gap = quotes.length > 1 ? "\n\n" : "\n";
  return {
    html: [...head, ...quotes, below.join("\n")].join(gap),
    keyboard: [
      ...contextRows(page.sources, wording),
      ...pageRows(page, wording),
      [...(shown.followsUp ? [action(wording.notThisMeaning, DATA.alone)] : []), ...votes],
    ],
  };
}

/** How the question was read, and notes: what the bot says of the articles plain, what it knows from elsewhere in italics. */
function remarks({ notes }: Shown, wording: Wording, understoodAs: string | null): string[] {
  const own = wording.quotesStayVietnamese;
  return [
    ...notes.filter((note) => note === own).map(escapeHtml),
    ...(understoodAs === null ? [] : [italic(wording.readAs(understoodAs))]),
    ...notes
      .filter((note) => note !== own)
      .map((note) => (isPlaceNote(wording, note) ? italic(note) : verbatim(note))),
  ];
}

/**
 * The first note of an abstention is its sentence, with the nearest quotes below it where there are some; the others say
 * where was searched.
 */
function renderAbstained(shown: Shown, wording: Wording, library: Library, view: AnswerView): Reply {
  const [sentence = wording.notFound, ...notes] = shown.notes;
  // A greeting is answered in passing: nothing was looked for.
  const talk = shown.reason === "not_a_question";
  const near = talk ? [] : shown.nearest.flatMap(({ articleId }) => library.near(articleId) ?? []);
  const quotes = shown.sources.map(({ n, quotes }) => {
    const text = quotes.map((quote) => quote.text).join(` ${CUT} `);
    const nearest = { text, citations: [n], highlights: [] };
    return statementLine(nearest, shown.sources, wording, library.isCaption);
  });
  const labels = near.map((article) => nearLabel(article, wording));
  const inferred = labels.some((label) => label.endsWith("*")) || notes.some((note) => /\d\*/.test(note));
  const offersArticles = quotes.length === 0 && near.length > 0;
  const own = wording.quotesStayVietnamese;
  const lines = [
    talk ? escapeHtml(sentence) : verdict(sentence),
    ...quotes,
    ...(quotes.length > 0 && own !== "" && !notes.includes(own) ? [escapeHtml(own)] : []),
    ...(view.understoodAs === null ? [] : [italic(wording.readAs(view.understoodAs))]),
    ...notes.map((note) => verbatim(note)),
    ...(quotes.length === 0 && inferred ? [starLine(wording)] : []),
    ...(offersArticles ? [escapeHtml(wording.nearest)] : []),
    ...(quotes.length > 0 ? [sourceBlock(shown.sources, wording, inferred)] : []),
  ];
  return {
    html: lines.join("\n"),
    keyboard: [
      ...contextRows(shown.sources, wording),
      ...(offersArticles
        ? near.map(({ number }, i): Button[] => [action(labels[i] ?? "", DATA.article(number))])
        : []),
      ...(talk
        ? []
        : [
            [
              action(wording.askDifferently, DATA.differently),
              ...(shown.followsUp ? [action(wording.notThisMeaning, DATA.alone)] : []),
              ...(quotes.length > 0 ? votes : []),
            ],
          ]),
    ],
  };
}

/** Bold is the verdict, the first sentence; what it says beyond that is plain. */
function verdict(sentence: string): string {
  const [first = sentence] = /^.*?[.!](?=\s|$)/su.exec(sentence) ?? [];
  return bold(first) + verbatim(sentence.slice(first.length));
}

const votes: readonly Button[] = [action("👍", DATA.up), action("👎", DATA.down)];
