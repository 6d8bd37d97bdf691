// src/answering/explanation.ts
import type { Trace } from "./trace.js";

const MOST = 8;

/** A trace as plain text: how the question was read, what was found with its scores, and the judgement. */
export function explanation(trace: Trace | null): string {
  if (trace === null) return "Nothing was searched: the message asks nothing.";
  const { question, candidates, evidence, lack, confidence, threshold, indexVersion } = trace;
  const focus = question.focus.map((words) => words.join(" ")).join(" | ");
  const list = (values: readonly string[]): string => (values.length === 0 ? "–" : values.join(", "));
  return [
    `read as       ${question.read}`,
    `embedded      ${question.embedded}`,
    `language      ${question.language}${question.followsUp ? ", follows up" : ""}`,
    `wanted        ${list([question.kind, ...question.also])}; counted ${focus || "–"}; office ${question.office ?? "–"}`,
    `names         ${list(question.names)}; years ${list(question.years)}; unknown ${list(question.unknown)}`,
    `words         ${list(question.terms)}`,
    "",
    "passages      score  BM25",
    ...candidates
      .slice(0, MOST)
      .map(
        ({ source, start, end, score, lexical }) =>
          `              ${score.toFixed(2).padStart(5)} ${lexical.toFixed(2).padStart(5)}  ${source} ${start}–${end}`,
      ),
    "",
    "sentences",
    ...evidence.slice(0, MOST).flatMap(({ source, start, end, text, score, office, signals }) => {
      const shares = Object.entries({ ...signals, office }).map(
        ([name, value]) => `${name} ${value.toFixed(2)}`,
      );
      return [
        `  ${score.toFixed(2).padStart(5)}  ${source} ${start}–${end}  ${text}`,
        `         ${shares.join(" · ")}`,
      ];
    }),
    "",
    `judgement     ${lack === null ? "answers" : `abstains: ${lack}`}; confidence ${confidence.toFixed(3)}, threshold ${threshold.toFixed(3)}; index version ${indexVersion}`,
  ].join("\n");
}
