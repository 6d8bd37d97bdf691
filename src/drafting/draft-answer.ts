// src/drafting/draft-answer.ts
import type { Answer, Quote, Source, Statement } from "../answering/answer.js";
import { asOf, plainText, toSource } from "../answering/citations.js";
import { quoteAt } from "../answering/quotes.js";
import type { Trace } from "../answering/trace.js";
import type { Unit } from "../claims/evidence-units.js";
import { type LanguageModel, ModelFault } from "../models/language-model.js";
import type { ArticleStore } from "../store/articles.js";
import type { DocumentFrequency } from "../store/document-frequency.js";
import { wordingIn } from "../wording/wording.js";
import type { Drafted } from "./drafted.js";
import { checkStatement } from "./gate/gate.js";
import type { Refusal } from "./gate/refusal.js";
import { numberedText, type Passage, passagesFor } from "./passages.js";
import { againPrompt, answerPrompt, repeatsPrompt } from "./prompt.js";
import { StatementReader } from "./reading.js";

export interface DraftingDeps {
  readonly model: LanguageModel;
  readonly articles: ArticleStore;
  readonly frequency: () => DocumentFrequency;
  /** Told why a model gave nothing; never what was asked or written. */
  readonly onFault: (fault: ModelFault) => void;
}

export interface DraftRequest {
  readonly question: string;
  readonly earlier: readonly string[];
  /** Its abort, by time or by the one who asked, ends the writing. */
  readonly signal: AbortSignal;
  /** Told of each statement once it has passed. */
  readonly onStatement?: (statement: Statement) => void;
}

/** A statement of the model in its place: passed, or why not. */
interface Slot {
  readonly drafted: Drafted;
  readonly units: readonly Unit[] | null;
  readonly refusal: Refusal | null;
}

/**
 * An answer of quotes told in sentences that a model wrote. Every sentence shown has passed the gate; where one did not, also
 * at a second try, the quote stands in its stead. An abstention stays one, and without a single sentence that passes the
 * answer stays as it is.
 */
export async function draftAnswer(
  deps: DraftingDeps,
  answer: Answer,
  trace: Trace | null,
  request: DraftRequest,
): Promise<Answer> {
  if (answer.kind !== "answered") return answer;
  const passages = passagesFor(answer, trace, deps.articles);
  if (passages.length === 0) return answer;
  const { drafting } = wordingIn(answer.language);
  const writing = new Writing(deps, answer, passages, request);
  try {
    await writing.write();
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
    if (error.kind !== "stopped") return withNotes(answer, [drafting.quotesOnly]);
    return writing.passed === 0
      ? withNotes(answer, [drafting.stopped])
      : writing.composed([drafting.stopped]);
  }
  return writing.passed === 0 ? withNotes(answer, [drafting.quotesOnly]) : writing.composed([]);
}

class Writing {
  readonly #slots: Slot[] = [];
  /** Sources of the answer, then those that only written statements cite. */
  readonly #sources: Source[];

  constructor(
    private readonly deps: DraftingDeps,
    private readonly answer: Answer,
    private readonly passages: readonly Passage[],
    private readonly request: DraftRequest,
  ) {
    this.#sources = [...answer.sources];
  }

  get passed(): number {
    return this.#slots.filter(({ units }) => units !== null).length;
  }

  async write(): Promise<void> {
    const { question, earlier, signal } = this.request;
    const { language } = this.answer;
    const passages = this.passages.map(numberedText);
    const reader = new StatementReader();
    const take = (drafted: readonly Drafted[]): void => {
      for (const one of drafted) this.#slots.push(this.#checked(one));
    };
    const prompt = answerPrompt({ language, passages, question, earlier });
    await this.deps.model.write(prompt, { signal, onText: (piece) => take(reader.push(piece)) });
    take(reader.end());
    const refused = this.#slots.filter(({ units }) => units === null);
    if (refused.length === 0) return;
    await this.#again(refused, passages);
  }

  /** The refused statements once more, each with its reason. What the model cannot do now it need not do at all. */
  async #again(refused: readonly Slot[], passages: ReturnType<typeof numberedText>[]): Promise<void> {
    const { language } = this.answer;
    const reasons = wordingIn(language).drafting.refused;
    const prompt = againPrompt({
      ...{ language, passages, question: this.request.question },
      refused: refused.map(({ drafted, refusal }) => ({
        text: drafted.text,
        reason: refusal === null ? "" : reasons[refusal.kind](refusal.words),
      })),
    });
    const reader = new StatementReader();
    const better: Slot[] = [];
    try {
      const text = await this.deps.model.write(prompt, { signal: this.request.signal });
      for (const drafted of [...reader.push(text), ...reader.end()]) {
        const slot = this.#checked(drafted);
        if (slot.units !== null) better.push(slot);
      }
    } catch (error) {
      if (!(error instanceof ModelFault) || error.kind === "stopped" || this.passed === 0) throw error;
      this.deps.onFault(error);
    }
    for (const [at, slot] of this.#slots.entries()) {
      if (slot.units !== null) continue;
      const next = better.shift();
      if (next === undefined) break;
      this.#slots[at] = next;
    }
  }

  #checked(drafted: Drafted): Slot {
    const checked = checkStatement(drafted, {
      passages: new Map(this.passages.map((passage) => [passage.n, passage])),
      language: this.answer.language,
      frequency: this.deps.frequency(),
      repeatsPrompt,
    });
    if (!checked.passed) return { drafted, units: null, refusal: checked.refusal };
    if (this.#slots.some((slot) => slot.units !== null && slot.drafted.text === drafted.text))
      return { drafted, units: null, refusal: { kind: "unrelated", words: drafted.text } };
    if (!checked.units.some((unit) => this.#isAsked(unit)))
      return { drafted, units: null, refusal: { kind: "unrelated", words: drafted.text } };
    const slot = { drafted, units: checked.units, refusal: null };
    this.request.onStatement?.(this.#statement(slot.drafted, slot.units));
    return slot;
  }

  /** Whether a sentence is among those that speak of what was asked. */
  #isAsked(unit: Unit): boolean {
    return this.passages.some(
      ({ article, asked }) =>
        article.articleId === unit.article.articleId &&
        asked.some(({ start, end }) => start < unit.end && unit.start < end),
    );
  }

  #statement({ text }: Drafted, units: readonly Unit[]): Statement {
    const citations = [...new Set(units.map((unit) => this.#cite(unit)))];
    return { text, written: true, citations, highlights: [] };
  }

  /** The number of a sentence's source, with its quotes among those of the source. */
  #cite(unit: Unit): number {
    const at = this.#sources.findIndex(({ articleId }) => articleId === unit.article.articleId);
    // Whole sentences: what is left out of a quote might limit what it says.
    const quote = quoteAt(unit.article, unit.sentence);
    const quotes = quote === null ? [] : [quote];
    const known = this.#sources[at];
    if (known === undefined) {
      const n = Math.max(0, ...this.#sources.map((source) => source.n)) + 1;
      this.#sources.push(toSource(n, unit.article, quotes));
      return n;
    }
    this.#sources[at] = { ...known, quotes: joined(known.quotes, quotes) };
    return known.n;
  }

  /** The answer with what passed; quotes of the first answer stand for what did not, each once. */
  composed(remarks: readonly string[]): Answer {
    const { answer } = this;
    const { drafting } = wordingIn(answer.language);
    const statements: Statement[] = [];
    let dropped = 0;
    for (const { drafted, units } of this.#slots) {
      const quote = units === null ? this.#quoteFor(drafted, statements) : null;
      if (units !== null) statements.push(this.#statement(drafted, units));
      else if (quote !== null) statements.push(quote);
      else dropped += 1;
    }
    const n = statements.length;
    const notes = [
      drafting.verified(n, n) + (dropped > 0 ? ` ${drafting.leftOut(dropped)}` : ""),
      ...remarks,
      ...answer.notes,
    ];
    return finished({ ...answer, statements, sources: this.#sources, notes, asOf: asOf(this.#sources) });
  }

  /** A statement of the first answer out of the passages that a refused one cites. */
  #quoteFor({ citations }: Drafted, shown: readonly Statement[]): Statement | null {
    const cited = this.passages.filter(({ n }) => citations.includes(n));
    const sources = this.answer.sources.filter(({ articleId, quotes }) =>
      cited.some(
        ({ article, start, end }) =>
          article.articleId === articleId && quotes.some((quote) => quote.start < end && start < quote.end),
      ),
    );
    const numbers = new Set(sources.map(({ n }) => n));
    return (
      this.answer.statements.find(
        (statement) => !shown.includes(statement) && statement.citations.some((n) => numbers.has(n)),
      ) ?? null
    );
  }
}

/** In the order of the article, each once; one inside another is left out. */
function joined(a: readonly Quote[], b: readonly Quote[]): Quote[] {
  const all = [...a, ...b];
  return all
    .filter(
      (quote, at) =>
        !all.some(
          (other, index) =>
            index < at && a.includes(other) && other.start <= quote.start && quote.end <= other.end,
        ),
    )
    .filter(
      (quote, at, kept) =>
        kept.findIndex(({ start, end }) => start === quote.start && end === quote.end) === at,
    );
}

function withNotes(answer: Answer, notes: readonly string[]): Answer {
  return finished({ ...answer, notes: [...answer.notes, ...notes] });
}

function finished(answer: Answer): Answer {
  return { ...answer, text: plainText(wordingIn(answer.language), answer) };
}
