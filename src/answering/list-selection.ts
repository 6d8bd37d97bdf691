// src/answering/list-selection.ts
import type { Query } from "../search/question.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { type Chosen, choose } from "./chosen.js";
import { runOf } from "./continuation.js";
import type { Evidence } from "./evidence.js";
import {
  BEHIND_FOR_A_FACT,
  BEHIND_FOR_EACH,
  gather,
  MOST_STATEMENTS,
  ROOM_FOR_A_LIST,
  SCALE,
} from "./gather.js";

/** How far behind the best score a further sentence of a list may be. */
const BEHIND_FOR_A_LIST = 3;
/** Characters for the sentences that one list goes through. */
const ROOM_FOR_A_RUN = 1100;

/** Sentences among which the one with the longest list may be taken. */
const LIST_CANDIDATES = 3;
/** What each sentence that carries on a list adds to the score of its first. */
const WORTH_OF_CARRYING_ON = 0.6;
const MOST_WORTH = 3;

/** The best sentence with what belongs to it, then others that come close. */
export function listStatements(query: Query, all: readonly Evidence[]): Chosen[] {
  const scale = SCALE[query.language];
  const evidence = focusFirst(query, all, BEHIND_FOR_EACH * scale);
  const near = (evidence[0]?.score ?? 0) - BEHIND_FOR_A_FACT * scale;
  const candidates = evidence.slice(0, LIST_CANDIDATES).filter(({ score }) => score >= near);
  const runs = candidates.map((piece) => {
    const run: Span[] = piece.kind === "body" ? runOf(piece.article, piece) : [piece];
    const worth = scale * WORTH_OF_CARRYING_ON * Math.min(run.length - 1, MOST_WORTH);
    return { best: piece, run, score: piece.score + worth };
  });
  const [longest] = runs.toSorted((a, b) => b.score - a.score);
  if (longest === undefined) return [];
  const { best, run } = longest;
  const held: Span[] = [];
  let room = ROOM_FOR_A_RUN;
  // The sentence found first, then what goes on behind it, then what it leans on; before all the one that has most of what
  // is asked.
  const asked = (span: Span): number =>
    evidence.find(({ article, start }) => article === best.article && start === span.start)?.signals.asked ??
    0;
  const most = Math.max(...run.map(asked));
  const order = [
    ...run.filter((span) => most > asked(best) && asked(span) === most),
    ...run.filter(({ end }) => end >= best.end),
    ...run.filter(({ end }) => end < best.end).toReversed(),
  ];
  for (const span of order) {
    const length = span.end - span.start;
    if (held.includes(span) || (held.length > 0 && length > room)) continue;
    held.push(span);
    room -= length;
  }
  const first = held
    .sort((a, b) => a.start - b.start)
    .map((span) => choose(best.article, span, { whole: true }));
  const rest = evidence.filter(
    ({ article, start }) =>
      article !== best.article || !held.some((span) => span.start <= start && start < span.end),
  );
  const others = gather(rest, {
    most: MOST_STATEMENTS,
    behind: BEHIND_FOR_A_LIST * scale,
    room: room - (ROOM_FOR_A_RUN - ROOM_FOR_A_LIST),
    best: best.score,
    among: first,
  });
  return [...first, ...others].slice(0, MOST_STATEMENTS);
}

/** Words for anything listed. */
const GENERAL = new Set("viec dieu thu cai y muc diem gi chuyen".split(" "));

/** Those that hold the thing listed ("lĩnh vực", "nhiệm vụ") first, if they are not too far behind. */
function focusFirst(query: Query, evidence: readonly Evidence[], behind: number): readonly Evidence[] {
  const focus = query.wanted.focus.filter((words) => words.some((word) => !GENERAL.has(word)));
  if (focus.length === 0) return evidence;
  const holds = ({ text }: Evidence): boolean => {
    const words = new Set(tokenize(text).map(({ folded }) => folded));
    return focus.some((alternative) => alternative.every((word) => words.has(word)));
  };
  const least = (evidence[0]?.score ?? 0) - behind;
  const holding = evidence.filter((piece) => piece.score >= least && holds(piece));
  return holding.length === 0
    ? evidence
    : [...holding, ...evidence.filter((piece) => !holding.includes(piece))];
}
