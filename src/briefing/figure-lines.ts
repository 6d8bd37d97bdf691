// src/briefing/figure-lines.ts
import type { Span } from "../answering/answer.js";
import { commitmentOf } from "./commitments.js";
import { type FigureIn, figuresIn, looksWrong } from "./figures.js";
import type { Frame } from "./frame.js";
import type { Line } from "./lines.js";
import { commitmentLabel } from "./parties.js";
import { periodOf } from "./periods.js";
import type { ScopedSentence } from "./scope.js";
import { partsOnSubject } from "./topic.js";

/** A line of figures, and whether one of them looks wrong. */
export interface FigureLine {
  readonly line: Line;
  readonly doubtful: boolean;
}

/** The sentences on the topic with their figures, each figure of an article once. */
export function figureLines(frame: Frame): FigureLine[] {
  const { topic, scope, lines, labelOf } = frame;
  const told = new Set<string>();
  const sentences = scope.flatMap((scoped) => scoped.sentences);
  return sentences.flatMap((sentence): FigureLine[] => {
    if (!sentence.onTopic || sentence.kind !== "body") return [];
    const { article, start, text } = sentence;
    const all = figuresIn(text);
    const own = all.filter((figure) => topic.matches(clauseAround(text, figure)));
    const key = ({ value, unit }: FigureIn): string => `${article.articleId}|${value}|${unit}`;
    const fresh = own.filter(
      (figure, at) => !told.has(key(figure)) && own.findIndex((other) => key(other) === key(figure)) === at,
    );
    if (fresh.length === 0 || lines.isTold(sentence)) return [];
    for (const figure of own) told.add(key(figure));
    const status = commitmentOf(sentence);
    // What is only meant or asked for must not be read as done.
    const label =
      status === null || status === "signed" ? labelOf(article) : commitmentLabel(frame, sentence, status);
    return partsOf(sentence, fresh, all).flatMap(({ part, figures, doubtful }): FigureLine[] => {
      const line = lines.ofSentence(part, {
        label,
        partOf: sentence,
        keep: figures.map((figure) => ({ start: start + figure.start, end: start + figure.end })),
        also: partsOnSubject(topic, part),
        bold: true,
        figures: figures.map((figure) => ({ text: figure.text, number: figure.number, unit: figure.unit })),
        period: periodOf(sentence, figures[0]?.start ?? 0),
      });
      return line === null ? [] : [{ line, doubtful }];
    });
  });
}

interface FigurePart {
  readonly part: ScopedSentence;
  readonly figures: readonly FigureIn[];
  readonly doubtful: boolean;
}

/** A sentence in one piece, or in two where a comma parts a figure that looks wrong from those that do not. */
function partsOf(
  sentence: ScopedSentence,
  figures: readonly FigureIn[],
  all: readonly FigureIn[],
): FigurePart[] {
  const { text, start, end } = sentence;
  const wrong = figures.map((figure) => looksWrong(text, figure, all));
  const border = wrong.findIndex((isWrong, at) => at > 0 && isWrong !== wrong[at - 1]);
  const whole = { part: sentence, figures, doubtful: wrong.includes(true) };
  const [left, right] = [figures[border - 1], figures[border]];
  if (border < 0 || left === undefined || right === undefined) return [whole];
  const comma = text.slice(left.end, right.start).search(/[,;]\s/u);
  if (comma < 0 || wrong.slice(border).some((isWrong) => isWrong !== wrong[border])) return [whole];
  const cut = left.end + comma;
  const behind = cut + 2;
  return [
    {
      part: { ...sentence, end: start + cut, text: text.slice(0, cut) },
      figures: figures.slice(0, border),
      doubtful: wrong[0] === true,
    },
    {
      part: { ...sentence, start: start + behind, end, text: text.slice(behind) },
      figures: figures.slice(border),
      doubtful: wrong[border] === true,
    },
  ];
}

/** What `;` sets apart around a span: a figure of one deed is none of the next. */
function clauseAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf(";", start) + 1;
  const to = text.indexOf(";", end);
  return text.slice(from, to === -1 ? text.length : to);
}
