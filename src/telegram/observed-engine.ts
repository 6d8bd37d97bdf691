// src/telegram/observed-engine.ts
import { AsyncLocalStorage } from "node:async_hooks";
import type { Answer } from "../answering/answer.js";
import type { AskOptions, Engine } from "../engine.js";
import type { Metrics } from "./metrics.js";

/** What an update made the engine do. */
export interface Activity {
  question: string | null;
  history: readonly string[];
  answer: Answer | null;
  /** Articles that were quoted or opened. */
  readonly articles: Set<string>;
}

/** An engine that notes what it is asked for, so that no feature has to. */
export interface ObservedEngine {
  readonly engine: Engine;
  /** Runs `work` and tells what it made the engine do, also when it throws. */
  observe(work: () => Promise<void>, told: (activity: Activity) => void): Promise<void>;
}

export function observeEngine(engine: Engine, metrics: Metrics): ObservedEngine {
  const current = new AsyncLocalStorage<Activity>();
  const opened = (articleId: string | undefined): void => {
    if (articleId !== undefined) current.getStore()?.articles.add(articleId);
  };
  const observed: Engine = {
    ...engine,
    ask: async (question: string, options: AskOptions = {}) => {
      const answer = await engine.ask(question, options);
      metrics.count("trichdan_questions_total", 1, { kind: answer.kind });
      metrics.observe("trichdan_question_seconds", answer.ms / 1_000);
      const activity = current.getStore();
      if (activity !== undefined) {
        Object.assign(activity, { question, history: options.history ?? [], answer });
        for (const { articleId } of answer.sources) opened(articleId);
      }
      return answer;
    },
    checkClaim: async (text, options) => {
      const check = await engine.checkClaim(text, options);
      for (const { articleId } of check.sources) opened(articleId);
      return check;
    },
    timeline: async (request) => {
      const found = await engine.timeline(request);
      for (const { articleId } of found.sources) opened(articleId);
      return found;
    },
    brief: async (request) => {
      const found = await engine.brief(request);
      for (const { articleId } of found.sources) opened(articleId);
      return found;
    },
    context: (ref) => {
      opened(ref.articleId);
      return engine.context(ref);
    },
    paragraph: (ref, paragraph) => {
      opened(ref.articleId);
      return engine.paragraph(ref, paragraph);
    },
    leadSentence: (articleId) => {
      opened(articleId);
      return engine.leadSentence(articleId);
    },
    keySentences: (articleId, count) => {
      opened(articleId);
      return engine.keySentences(articleId, count);
    },
  };
  return {
    engine: observed,
    observe: async (work, told) => {
      const activity: Activity = { question: null, history: [], answer: null, articles: new Set() };
      try {
        await current.run(activity, work);
      } finally {
        told(activity);
      }
    },
  };
}
