// src/drafting/gloss.ts
import type { Language, Source } from "../answering/answer.js";
import { wordingIn } from "../wording/wording.js";
import type { DraftingDeps } from "./draft-answer.js";
import { speaksToMachine } from "./machine-talk.js";
import type { Passage } from "./passages.js";
import { glossPrompt } from "./prompt.js";
import { Writing } from "./writing.js";

/** Quotes of which a translation is asked for. */
const MOST = 4;

/** What the quotes of an answer mean, for a reader who does not know their language: a note for each, checked like any statement. */
export async function glossNotes(
  deps: DraftingDeps,
  { language, sources }: { readonly language: Language; readonly sources: readonly Source[] },
  signal: AbortSignal,
): Promise<string[]> {
  if (language === "vi") return [];
  const quotes = sources.flatMap(({ n, articleId, quotes }) => {
    const article = deps.articles.get(articleId);
    return article === null ? [] : quotes.map(({ start, end }) => ({ source: n, article, start, end }));
  });
  const passages = quotes
    .filter(({ article, start, end }) => !speaksToMachine(article.text.slice(start, end)))
    .slice(0, MOST)
    .map(({ source, article, start, end }, at): Passage & { source: number } => ({
      ...{ n: at + 1, source, article, start, end, asked: [{ start, end }] },
    }));
  if (passages.length === 0) return [];
  const writing = new Writing(deps, {
    ...{ language, passages, signal },
    prompt: (texts) => glossPrompt({ language, passages: texts }),
  });
  await writing.write();
  const { drafting } = wordingIn(language);
  return writing.passed.flatMap(({ drafted }) => {
    const source = passages.find(({ n }) => drafted.citations.includes(n))?.source;
    return source === undefined ? [] : [drafting.gloss(source, drafted.text)];
  });
}
