// src/telegram/last-questions.ts
import type { Activity } from "./observed-engine.js";

/** A question that was answered, as far as it takes to answer it again. */
export interface AskedQuestion {
  readonly question: string;
  readonly history: readonly string[];
}

/** The last question of each user, in memory, for `/trace`; the user who has not asked for longest is forgotten first. */
export class LastQuestions {
  private readonly questions = new Map<number, AskedQuestion>();

  constructor(private readonly capacity = 1_000) {}

  note(userId: number, { question, history }: Activity): void {
    if (question === null) return;
    this.questions.delete(userId);
    this.questions.set(userId, { question, history });
    const [first] = this.questions.keys();
    if (this.questions.size > this.capacity && first !== undefined) this.questions.delete(first);
  }

  of(userId: number): AskedQuestion | null {
    return this.questions.get(userId) ?? null;
  }
}
