// src/drafting/written-answer.ts

import type { Answer } from "../answering/answer.js";
import { type AskDeps, type AskRequest, type Explained, explain } from "../answering/ask.js";
import { deadline } from "../deadline.js";
import { type DraftingDeps, type DraftRequest, draftAnswer } from "./draft-answer.js";
import { readAlone } from "./read-alone.js";
import { answerWithoutOrders } from "./without-orders.js";

export interface WritingDeps extends Pick<DraftingDeps, "model" | "onFault"> {
  /** What one reply may wait for the model in all. Milliseconds. */
  readonly timeoutMs: number;
}

export interface WritingRequest extends AskRequest, Pick<DraftRequest, "onStatement"> {
  /** Its abort ends the writing: what has passed is shown. */
  readonly stop?: AbortSignal;
}

/** Kept back of the time for a reply, to check the last sentences and compose it: a share, and no less than so many milliseconds. */
const RESERVE = { share: 0.12, least: 80 } as const;
/** Reading a follow-up may take this share of it. */
const READING_SHARE = 0.4;

/** An answer with its trace, told in checked sentences of a model where it gives some in time. */
export async function explainWritten(
  deps: AskDeps,
  writing: WritingDeps,
  request: WritingRequest,
): Promise<Explained> {
  const started = performance.now();
  const end = started + writing.timeoutMs - Math.max(RESERVE.least, RESERVE.share * writing.timeoutMs);
  const signalUntil = (at: number): AbortSignal =>
    deadline(Math.max(1, Math.round(at - performance.now())), request.stop);
  const drafting = { ...writing, articles: deps.articles, frequency: deps.search.frequency };
  const reading = await readAlone(
    { ...drafting, search: deps.search },
    request,
    signalUntil(started + READING_SHARE * writing.timeoutMs),
  );
  const explained = await explain(deps, reading.request);
  const answer: Answer = await draftAnswer(
    drafting,
    answerWithoutOrders(reading.told(explained.answer), deps.articles),
    explained.trace,
    {
      question: reading.request.question,
      earlier: reading.request.history ?? [],
      signal: signalUntil(end),
      endsAt: end,
      ...(request.onStatement === undefined ? {} : { onStatement: request.onStatement }),
    },
  );
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { ...explained, answer: { ...answer, ms } };
}
