// src/telegram/history.ts

/** Questions kept for each conversation: enough for "and the other side?". */
const QUESTIONS = 3;

/** The last questions of each conversation, in memory; the conversation unused for longest is forgotten first. */
export class History {
  private readonly conversations = new Map<string, readonly string[]>();

  constructor(private readonly capacity = 2_000) {}

  /** Oldest first. */
  of(conversation: string): readonly string[] {
    return this.conversations.get(conversation) ?? [];
  }

  add(conversation: string, question: string): void {
    const questions = [...this.of(conversation), question].slice(-QUESTIONS);
    this.conversations.delete(conversation);
    this.conversations.set(conversation, questions);
    const [first] = this.conversations.keys();
    if (this.conversations.size > this.capacity && first !== undefined) this.conversations.delete(first);
  }
}
