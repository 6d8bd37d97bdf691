// src/drafting/writing.ts
import { type Unit, unitsOf } from "../claims/evidence-units.js";
import { type LanguageModel, ModelFault, type Prompt } from "../models/language-model.js";
import type { DocumentFrequency } from "../store/document-frequency.js";
import { wordingIn } from "../wording/wording.js";
import type { Drafted } from "./drafted.js";
import { checkStatement } from "./gate/gate.js";
import type { Refusal } from "./gate/refusal.js";
import { numberedText, type Passage } from "./passages.js";
import { againPrompt, type NumberedText, repeatsPrompt } from "./prompt.js";
import { StatementReader } from "./reading.js";

export interface WritingTools {
  readonly model: LanguageModel;
  readonly frequency: () => DocumentFrequency;
  /** Told why a model gave nothing; never what was asked or written. */
  readonly onFault: (fault: ModelFault) => void;
}

export interface WritingTask {
  readonly language: "vi" | "en" | "lo";
  readonly passages: readonly Passage[];
  readonly prompt: (passages: readonly NumberedText[]) => Prompt;
  /** What is asked for, for a second try; without it there is none. */
  readonly question?: string;
  readonly signal: AbortSignal;
  /** When it must be over, by `performance.now()`: a signal is not heard while sentences are being checked. */
  readonly endsAt?: number;
  readonly onPassed?: (slot: PassedSlot) => void;
}

/** A statement of the model in its place, with the sentences that carry it. */
export interface PassedSlot {
  readonly drafted: Drafted;
  readonly units: readonly Unit[];
}

/** … or why it is not shown. */
export interface RefusedSlot {
  readonly drafted: Drafted;
  readonly refusal: Refusal;
}

export type Slot = PassedSlot | RefusedSlot;

export function hasPassed(slot: Slot): slot is PassedSlot {
  return "units" in slot;
}

/** Statements of a model, each held against its passages as it comes. */
export class Writing {
  readonly slots: Slot[] = [];

  constructor(
    private readonly tools: WritingTools,
    private readonly task: WritingTask,
  ) {}

  get passed(): PassedSlot[] {
    return this.slots.filter(hasPassed);
  }

  /** @throws ModelFault when the model gives no whole text; what has passed until then stays */
  async write(): Promise<void> {
    const { passages, prompt, signal, question } = this.task;
    const texts = passages.map(numberedText);
    const reader = new StatementReader();
    const take = (drafted: readonly Drafted[]): void => {
      for (const one of drafted) this.slots.push(this.#checked(one));
    };
    const written = this.tools.model.write(prompt(texts), {
      signal,
      onText: (piece) => take(reader.push(piece)),
    });
    // While the model thinks the articles are taken apart, which the first check would have to wait for.
    for (const { article } of passages) unitsOf(article);
    await written;
    take(reader.end());
    if (question !== undefined && this.passed.length < this.slots.length) await this.#again(question, texts);
    if (this.passed.length === 0) this.tools.onFault(new ModelFault("unusable", this.#whyNothing()));
  }

  /** Kinds of refusal only: what was written may repeat what was asked. */
  #whyNothing(): string {
    if (this.slots.length === 0) return "No statement could be read in what was written.";
    const kinds = this.slots.flatMap((slot) => (hasPassed(slot) ? [] : [slot.refusal.kind]));
    return `None of ${this.slots.length} statements was proved (${[...new Set(kinds)].join(", ")}).`;
  }

  /** The refused statements once more, each with its reason. What the model cannot do now it need not do at all. */
  async #again(question: string, passages: readonly NumberedText[]): Promise<void> {
    const { language, signal } = this.task;
    const reasons = wordingIn(language).drafting.refused;
    const refused = this.slots.flatMap((slot) => (hasPassed(slot) ? [] : [slot]));
    const prompt = againPrompt({
      ...{ language, passages, question },
      refused: refused.map(({ drafted, refusal }) => ({
        text: drafted.text,
        reason: reasons[refusal.kind](refusal.words),
      })),
    });
    const better: PassedSlot[] = [];
    try {
      const reader = new StatementReader();
      const text = await this.tools.model.write(prompt, { signal });
      for (const drafted of [...reader.push(text), ...reader.end()]) {
        const slot = this.#checked(drafted);
        if (hasPassed(slot)) better.push(slot);
      }
    } catch (error) {
      if (!(error instanceof ModelFault) || error.kind === "stopped" || this.passed.length === 0) throw error;
      this.tools.onFault(error);
    }
    for (const [at, slot] of this.slots.entries()) {
      if (hasPassed(slot)) continue;
      const next = better.shift();
      if (next === undefined) break;
      this.slots[at] = next;
    }
  }

  #checked(drafted: Drafted): Slot {
    const { passages, language, onPassed, endsAt = Number.POSITIVE_INFINITY } = this.task;
    if (performance.now() > endsAt)
      throw new ModelFault("slow", "The sentences could not be checked in time.");
    const checked = checkStatement(drafted, {
      passages: new Map(passages.map((passage) => [passage.n, passage])),
      language,
      frequency: this.tools.frequency(),
      repeatsPrompt,
    });
    if (!checked.passed) return { drafted, refusal: checked.refusal };
    const told = this.passed.some((slot) => slot.drafted.text === drafted.text);
    if (told || !checked.units.some((unit) => this.#isAsked(unit)))
      return { drafted, refusal: { kind: "unrelated", words: drafted.text } };
    const slot = { drafted, units: checked.units };
    onPassed?.(slot);
    return slot;
  }

  /** Whether a sentence is among those that speak of what was asked. */
  #isAsked(unit: Unit): boolean {
    return this.task.passages.some(
      ({ article, asked }) =>
        article.articleId === unit.article.articleId &&
        asked.some(({ start, end }) => start < unit.end && unit.start < end),
    );
  }
}
