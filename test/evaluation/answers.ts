// test/evaluation/answers.ts
import type { Answer } from "#src/answering/answer.js";
import type { GoldQuestion } from "#src/evaluation/gold.js";
import { type QuestionScore, type QuoteCheck, scoreQuestion } from "#src/evaluation/score.js";

export const NO_QUOTES: QuoteCheck = { shown: 0, exact: 0, inOriginal: 0 };

/** A question about `one.txt` that "88 sinh viên" answers. */
export function gold(changes: Partial<GoldQuestion> = {}): GoldQuestion {
  return {
    id: "q1",
    lang: "vi",
    type: "factual",
    history: [],
    question: "Bao nhiêu sinh viên?",
    answerable: true,
    must_contain: [["88 sinh viên", "tám mươi tám"]],
    must_not_contain: [],
    sources_all: ["one.txt"],
    sources_any: [],
    evidence: [],
    note: "",
    ...changes,
  };
}

/** An answer of statements that cites the sources; without statements, an abstention. */
export function answer(statements: readonly string[], sources: readonly string[] = ["one.txt"]): Answer {
  const answered = statements.length > 0;
  return {
    kind: answered ? "answered" : "abstained",
    language: "vi",
    understoodAs: null,
    lead: null,
    text: "",
    statements: statements.map((text) => ({ text, citations: [1], highlights: [] })),
    sources: answered
      ? sources.map((source, index) => ({
          n: index + 1,
          source,
          articleId: source,
          title: null,
          opening: "",
          outlet: null,
          byline: null,
          url: null,
          publishedAt: null,
          publishedAtOrigin: null,
          eventDate: null,
          eventDateOrigin: null,
          quotes: [],
        }))
      : [],
    notes: [],
    nearest: [],
    reason: answered ? null : "no_evidence",
    asOf: null,
    ms: 0,
  };
}

/** A score by way of the rules. */
export function score(
  question: Partial<GoldQuestion>,
  statements: readonly string[],
  sources?: readonly string[],
  ms = 1,
  confidence: number | null = null,
): QuestionScore {
  return scoreQuestion(gold(question), answer(statements, sources), { ms, confidence, quotes: NO_QUOTES });
}
