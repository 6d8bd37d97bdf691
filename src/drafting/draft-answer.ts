// src/drafting/draft-answer.ts
import type { Answer, Statement } from "../answering/answer.js";
import { asOf, plainText } from "../answering/citations.js";
import type { Trace } from "../answering/trace.js";
import { ModelFault } from "../models/language-model.js";
import type { ArticleStore } from "../store/articles.js";
import { wordingIn } from "../wording/wording.js";
import type { Drafted } from "./drafted.js";
import { glossNotes } from "./gloss.js";
import { type Passage, passagesFor } from "./passages.js";
import { answerPrompt } from "./prompt.js";
import { WrittenSources } from "./sources.js";
import { hasPassed, Writing, type WritingTools } from "./writing.js";

export interface DraftingDeps extends WritingTools {
  readonly articles: ArticleStore;
}

export interface DraftRequest {
  readonly question: string;
  readonly earlier: readonly string[];
  /** Its abort, by time or by the one who asked, ends the writing. */
  readonly signal: AbortSignal;
  /** The same by `performance.now()`. */
  readonly endsAt: number;
  /** Told of each statement once it has passed. */
  readonly onStatement?: (statement: Statement) => void;
}

/**
 * An answer of quotes told in sentences that a model wrote. Every sentence shown has passed the gate; where one did not, also
 * at a second try, the quote stands in its stead. An abstention stays one, and without a single sentence that passes the
 * answer stays as it is. A reader of another language is told what the quotes shown in their own right mean.
 */
export async function draftAnswer(
  deps: DraftingDeps,
  answer: Answer,
  trace: Trace | null,
  { question, earlier, signal, endsAt, onStatement }: DraftRequest,
): Promise<Answer> {
  const limits = { signal, endsAt };
  if (answer.kind !== "answered") {
    const glosses = await glossNotes(deps, { ...answer, statements: null }, limits);
    return glosses.length === 0 ? answer : finished({ ...answer, notes: [...answer.notes, ...glosses] });
  }
  const passages = passagesFor(answer, trace, deps.articles);
  if (passages.length === 0) return answer;
  const { language } = answer;
  const { drafting } = wordingIn(language);
  const shown = new WrittenSources(answer.sources);
  const writing = new Writing(deps, {
    ...{ language, passages, question, ...limits },
    prompt: (texts) => answerPrompt({ language, passages: texts, question, earlier }),
    onPassed: (slot) => {
      const statement = shown.statement(slot);
      onStatement?.(statement);
    },
  });
  try {
    await writing.write();
    const told =
      writing.passed.length > 0
        ? composed(answer, writing, passages, [])
        : { ...answer, notes: [...answer.notes, drafting.quotesOnly] };
    const glosses = await glossNotes(deps, told, limits);
    return finished({ ...told, notes: [...glosses, ...told.notes] });
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
    const stopped = error.kind === "stopped";
    if (stopped && writing.passed.length > 0)
      return finished(composed(answer, writing, passages, [drafting.stopped]));
    return finished({
      ...answer,
      notes: [...answer.notes, stopped ? drafting.stopped : drafting.quotesOnly],
    });
  }
}

/** The answer with what passed; its own quotes stand for what did not, each once. */
function composed(
  answer: Answer,
  { slots }: Writing,
  passages: readonly Passage[],
  remarks: readonly string[],
): Answer {
  const { drafting } = wordingIn(answer.language);
  const sources = new WrittenSources(answer.sources);
  const statements: Statement[] = [];
  let dropped = 0;
  for (const slot of slots) {
    const statement = hasPassed(slot)
      ? sources.statement(slot)
      : quoteFor(answer, slot.drafted, passages, statements);
    if (statement === null) dropped += 1;
    else statements.push(statement);
  }
  const n = statements.length;
  const notes = [
    drafting.verified(n, n) + (dropped > 0 ? ` ${drafting.leftOut(dropped)}` : ""),
    ...remarks,
    ...answer.notes,
  ];
  return { ...answer, statements, sources: sources.all, notes, asOf: asOf(sources.all) };
}

/** A quote of the answer out of the passages that a refused statement cites, unless it is shown. */
function quoteFor(
  answer: Answer,
  { citations }: Drafted,
  passages: readonly Passage[],
  shown: readonly Statement[],
): Statement | null {
  const cited = passages.filter(({ n }) => citations.includes(n));
  const sources = answer.sources.filter(({ articleId, quotes }) =>
    cited.some(
      ({ article, start, end }) =>
        article.articleId === articleId && quotes.some((quote) => quote.start < end && start < quote.end),
    ),
  );
  const numbers = new Set(sources.map(({ n }) => n));
  return (
    answer.statements.find(
      (statement) => !shown.includes(statement) && statement.citations.some((n) => numbers.has(n)),
    ) ?? null
  );
}

function finished(answer: Answer): Answer {
  return { ...answer, text: plainText(wordingIn(answer.language), answer) };
}
