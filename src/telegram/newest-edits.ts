// src/telegram/newest-edits.ts

/** Messages whose newest edit is remembered. */
const MOST_EDITS = 1_000;

/** Of each message the edit that was asked for last. A repeated try of one is the same edit: its payload is the same object. */
export class NewestEdits {
  private readonly newest = new Map<string, object>();
  private readonly seen = new WeakSet<object>();

  /** Returns whether a later edit of the same message has come by the time it is called. */
  enter(method: string, payload: object): () => boolean {
    const { chat_id, message_id, inline_message_id } = payload as Record<string, unknown>;
    const key = [method, chat_id, message_id, inline_message_id].join(" ");
    if (!this.seen.has(payload)) {
      // Those whose last try never came back.
      const [oldest] = this.newest.keys();
      if (this.newest.size >= MOST_EDITS && oldest !== undefined) this.newest.delete(oldest);
      this.newest.delete(key);
      this.newest.set(key, payload);
    }
    this.seen.add(payload);
    return () => this.newest.get(key) !== payload;
  }

  leave(payload: object): void {
    for (const [key, newest] of this.newest) if (newest === payload) this.newest.delete(key);
  }
}
