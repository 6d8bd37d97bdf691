// src/evaluation/failure.ts
import type { QuestionScore } from "./score.js";

/** One finding about a wrong answer. */
export interface Finding {
  readonly label: "expected" | "missing" | "unwanted" | "not cited" | "found" | "cited";
  readonly text: string;
}

/** Of a long group of alternatives so many are named. */
const ALTERNATIVES = 4;

/** What was expected of a wrong answer, then what was found. */
export function findings(score: QuestionScore): Finding[] {
  const { all, any } = score.expectedSources;
  const uncited = all.filter((source) => !score.cited.includes(source));
  const noneOfAny = any.length > 0 && !any.some((source) => score.cited.includes(source));
  const found = score.answered ? score.found : ["(abstained)"];
  return [
    ...(score.answerable ? [] : labelled("expected", ["no answer: the articles do not tell it"])),
    ...labelled(
      "missing",
      score.missing.map((group) => group.slice(0, ALTERNATIVES).join(" | ")),
    ),
    ...labelled("unwanted", score.forbidden),
    ...labelled("not cited", uncited),
    ...labelled("not cited", noneOfAny ? [`one of ${any.join(", ")}`] : []),
    ...labelled("found", found),
    ...labelled("cited", score.cited),
  ];
}

function labelled(label: Finding["label"], texts: readonly string[]): Finding[] {
  return texts.map((text) => ({ label, text }));
}
