// scripts/fit/near-misses.ts
import { ask } from "#src/answering/ask.js";
import type { Search } from "#src/search/search.js";
import { hasDiacritics } from "#src/text/fold.js";
import type { OpenedSet, ReadQuestion } from "./opened-set.js";

/** A question with one thing changed, so that the articles no longer tell it. */
export interface NearMiss {
  readonly changed: "year" | "name" | "number";
  readonly question: string;
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u;
const NUMBER = /(?<![\d.,])\d{1,3}(?:[.,]\d{3})*(?![\d.,])/u;
const NAME = /(?<=[\p{L},] )\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)+/u;
/** No passage of the sets speaks of this year. */
const OTHER_YEAR = "2031";
/** A name takes the place of another: that of the question so many further on. */
const FURTHER = 97;

/** The near misses of the questions in order: their year, name or number changed, each that they have. */
export function nearMisses(questions: readonly ReadQuestion[]): NearMiss[] {
  const names = questions
    .map(({ question }) => NAME.exec(question)?.[0])
    .filter((name) => name !== undefined);
  return questions.flatMap(({ question }, index): NearMiss[] => {
    const other = names[(index + FURTHER) % names.length] ?? "";
    const name = NAME.exec(question)?.[0];
    const number = YEAR.test(question) ? undefined : NUMBER.exec(question)?.[0];
    return [
      ...(YEAR.test(question)
        ? [{ changed: "year" as const, question: question.replace(YEAR, OTHER_YEAR) }]
        : []),
      ...(name === undefined || name === other
        ? []
        : [{ changed: "name" as const, question: question.replace(name, other) }]),
      ...(number === undefined
        ? []
        : [
            {
              changed: "number" as const,
              question: question.replace(number, String(Number.parseInt(number, 10) + 7)),
            },
          ]),
    ];
  });
}

/** Of each kind of change, how many there are and how many were refused; and of the questions as they are, how many were answered. */
export async function nearMissFigures(opened: OpenedSet, search: Search): Promise<Record<string, object>> {
  const questions = opened.questions.filter(
    ({ language, answers }) => language === "vi" && answers.length > 0,
  );
  const typed = questions.filter(({ question }) => hasDiacritics(question));
  const deps = { search, articles: opened.articles, onDefect: () => undefined };
  const answers = async (question: string): Promise<boolean> =>
    (await ask(deps, { question })).kind === "answered";
  let answered = 0;
  for (const { question } of typed) if (await answers(question)) answered += 1;
  const counts: Record<string, { questions: number; refused: number }> = {};
  for (const { changed, question } of nearMisses(typed)) {
    const { questions, refused } = counts[changed] ?? { questions: 0, refused: 0 };
    const refuses = !(await answers(question));
    counts[changed] = { questions: questions + 1, refused: refused + (refuses ? 1 : 0) };
  }
  return { unchanged: { questions: typed.length, answered }, ...counts };
}
