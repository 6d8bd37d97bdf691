// src/drafting/gloss.ts
import type { Language, Source, Statement } from "../answering/answer.js";
import { ModelFault } from "../models/language-model.js";
import { wordingIn } from "../wording/wording.js";
import type { DraftingDeps } from "./draft-answer.js";
import { speaksToMachine } from "./machine-talk.js";
import type { Passage } from "./passages.js";
import { glossPrompt } from "./prompt.js";
import { Writing, type WritingTask } from "./writing.js";

/** Quotes of which a translation is asked for. */
const MOST = 4;
/** A shorter quote, UTF-16 units, is a name, a date or what another quote leans on: it says nothing to translate. */
const SHORTEST = 24;

/** Quotes that a reader is shown, with what they are shown for. */
export interface Shown {
  readonly language: Language;
  /** `null`: the quotes of all sources are shown, as the nearest ones of an abstention are. */
  readonly statements: readonly Statement[] | null;
  readonly sources: readonly Source[];
}

/**
 * What quotes mean, for a reader who does not know their language: a note for each, checked like any statement. A quote under
 * sentences that a model wrote has its meaning there. What the model cannot do is left out.
 */
export async function glossNotes(
  deps: DraftingDeps,
  shown: Shown,
  limits: Pick<WritingTask, "signal" | "endsAt">,
): Promise<string[]> {
  const { language } = shown;
  if (language === "vi") return [];
  const passages = passagesOf(deps, shown);
  if (passages.length === 0) return [];
  const writing = new Writing(deps, {
    ...{ language, passages, ...limits },
    prompt: (texts) => glossPrompt({ language, passages: texts }),
  });
  try {
    await writing.write();
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
  }
  const { drafting } = wordingIn(language);
  return writing.passed.flatMap(({ drafted }) => {
    const source = passages.find(({ n }) => drafted.citations.includes(n))?.source;
    return source === undefined ? [] : [drafting.gloss(source, drafted.text)];
  });
}

/** The quotes, each with the number of its source; one that speaks to a machine is shown to people only. */
function passagesOf(
  { articles }: DraftingDeps,
  { statements, sources }: Shown,
): (Passage & { source: number })[] {
  const plain = statements?.filter(({ written }) => written !== true);
  return sources
    .flatMap(({ n, articleId, quotes }) => {
      const article = articles.get(articleId);
      if (article === null) return [];
      const own = plain?.filter(({ citations }) => citations.includes(n));
      return quotes
        .filter(({ text }) => own === undefined || own.some((statement) => statement.text.includes(text)))
        .filter(({ text }) => text.length >= SHORTEST && !speaksToMachine(text))
        .map(({ start, end }) => ({ source: n, article, start, end, asked: [{ start, end }] }));
    })
    .slice(0, MOST)
    .map((passage, at) => ({ n: at + 1, ...passage }));
}
