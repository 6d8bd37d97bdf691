// src/answering/trace.ts
import type { Query } from "../search/question.js";
import type { Candidate } from "../search/search.js";
import type { Judgement } from "./abstention.js";
import type { Evidence } from "./evidence.js";

/** How an answer came about: the question as read, what was found with every score, and the judgement. */
export interface Trace {
  readonly question: {
    readonly read: string;
    readonly embedded: string;
    readonly language: Query["language"];
    readonly followsUp: boolean;
    readonly kind: string;
    readonly also: readonly string[];
    readonly focus: readonly (readonly string[])[];
    readonly office: string | null;
    readonly names: readonly string[];
    readonly years: readonly string[];
    readonly unknown: readonly string[];
    readonly terms: readonly string[];
  };
  /** Passages best first. */
  readonly candidates: readonly ({ readonly source: string } & Pick<
    Candidate,
    "start" | "end" | "lexical" | "score"
  >)[];
  /** Sentences that may answer, best first. */
  readonly evidence: readonly ({ readonly source: string } & Pick<
    Evidence,
    "start" | "end" | "text" | "signals" | "office" | "score"
  >)[];
  readonly lack: Judgement["lack"];
  readonly confidence: number;
  readonly threshold: number;
  readonly indexVersion: number;
}

const MOST_EVIDENCE = 12;

export function traceOf(
  query: Query,
  candidates: readonly Candidate[],
  evidence: readonly Evidence[],
  { lack, confidence, threshold }: Judgement,
  indexVersion: number,
): Trace {
  const { wanted } = query;
  return {
    question: {
      read: query.text,
      embedded: query.embedded,
      language: query.language,
      followsUp: query.followsUp,
      kind: wanted.kind,
      also: wanted.also,
      focus: wanted.focus,
      office: wanted.office,
      names: query.names.map(({ text }) => text),
      years: query.years,
      unknown: query.unknown,
      terms: query.terms.map(({ word }) => word),
    },
    candidates: candidates.map(({ article, start, end, lexical, score }) => ({
      ...{ source: article.source, start, end, lexical, score },
    })),
    evidence: evidence
      .slice(0, MOST_EVIDENCE)
      .map(({ article, start, end, text, signals, office, score }) => ({
        ...{ source: article.source, start, end, text, signals, office, score },
      })),
    ...{ lack, confidence, threshold, indexVersion },
  };
}
