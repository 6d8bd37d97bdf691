// src/drafting/brief-lead.ts
import type { Quote, Statement } from "../answering/answer.js";
import type { Briefing } from "../briefing/briefing.js";
import { unitsOf } from "../claims/evidence-units.js";
import { ModelFault } from "../models/language-model.js";
import type { DraftingDeps } from "./draft-answer.js";
import { speaksToMachine } from "./machine-talk.js";
import type { Passage } from "./passages.js";
import { leadPrompt } from "./prompt.js";
import { hasPassed, Writing } from "./writing.js";

/** Sentences of the briefing that its opening is made from, and how many it has. */
const MOST_PASSAGES = 14;
const MOST_STATEMENTS = 3;

/**
 * A briefing that opens with a few sentences of a model, each checked against the sentences that the briefing quotes; without
 * any that passes it is as it was.
 */
export async function withLead(
  deps: DraftingDeps,
  briefing: Briefing,
  signal: AbortSignal,
): Promise<Briefing> {
  const passages = passagesOf(deps, briefing);
  if (passages.length === 0) return briefing;
  const { language, topic } = briefing;
  const writing = new Writing(deps, {
    ...{ language, passages, signal, question: topic },
    prompt: (texts) => leadPrompt({ language, passages: texts, topic }),
  });
  try {
    await writing.write();
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
    return briefing;
  }
  const lead = writing.slots
    .filter(hasPassed)
    .slice(0, MOST_STATEMENTS)
    .map(({ drafted, units }): Statement => {
      const articles = units.map(({ article }) => article.articleId);
      const cited = briefing.sources.filter(({ articleId }) => articles.includes(articleId));
      return { text: drafted.text, written: true, citations: cited.map(({ n }) => n), highlights: [] };
    });
  return lead.length === 0 ? briefing : { ...briefing, lead };
}

/** The sentences that the lines of a briefing quote: the first line of each section, then the second of each. */
function passagesOf({ articles }: DraftingDeps, { sections, sources }: Briefing): Passage[] {
  const passages: Passage[] = [];
  const longest = Math.max(0, ...sections.map(({ statements }) => statements.length));
  const lines = Array.from({ length: longest }, (_, at) =>
    sections.flatMap(({ statements }) => statements[at] ?? []),
  ).flat();
  for (const { text, citations } of lines) {
    const source = sources.find(({ n }) => citations.includes(n));
    const article = source === undefined ? null : articles.get(source.articleId);
    const quote = tellingQuote(source?.quotes.filter((one) => text.includes(one.text)) ?? []);
    if (article === null || quote === null) continue;
    const sentence = unitsOf(article).find(
      (unit) => unit.sentence.start <= quote.start && quote.start < unit.sentence.end,
    )?.sentence;
    if (sentence === undefined || speaksToMachine(article.text.slice(sentence.start, sentence.end))) continue;
    if (passages.some((one) => one.article === article && one.start === sentence.start)) continue;
    passages.push({ n: passages.length + 1, article, ...sentence, asked: [sentence] });
    if (passages.length === MOST_PASSAGES) break;
  }
  return passages;
}

/** The longest: a short one beside it is what the line leans on, such as a period. */
function tellingQuote(quotes: readonly Quote[]): Quote | null {
  return quotes.toSorted((a, b) => b.text.length - a.text.length)[0] ?? null;
}
