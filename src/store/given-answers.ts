// src/store/given-answers.ts
import { atOnce, type Db } from "./database.js";

/** A quote of an answer, with where it stood when it was given. */
export interface Citation {
  readonly articleId: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** An answer as it is kept for its buttons. Of the question it knows where it was asked, not its words. */
export interface GivenAnswer {
  readonly id: number;
  readonly chatId: number;
  readonly userId: number;
  readonly threadId: number | null;
  /** The message with the question, `null` when it came from a button or a clock. */
  readonly askedIn: number | null;
  readonly turnId: number | null;
  /** What the answer is: `answer`, a list, a digest … */
  readonly kind: string;
  /** JSON of what is shown. */
  readonly content: string;
  readonly givenAt: number;
}

type AnswerPlace = Pick<GivenAnswer, "id" | "chatId">;

export type NewAnswer = Omit<GivenAnswer, "id" | "givenAt"> & { readonly citations: readonly Citation[] };

/** `answer`: a part of the answer itself; `aside`: a message that one of its buttons brought. */
export type MessageRole = "answer" | "aside";

/** Quotes of one article that a user was given and that have not been told about since. */
export interface CitedQuotes {
  readonly userId: number;
  readonly chatId: number;
  readonly threadId: number | null;
  readonly articleId: string;
  /** The latest message that holds one of them. */
  readonly messageId: number | null;
  readonly content: string;
  readonly citations: readonly Citation[];
}

export interface GivenAnswers {
  recordAnswer(answer: NewAnswer): number;
  /** The same answer with new content: its question was edited, or it is read otherwise. */
  amendAnswer(id: number, amended: Pick<NewAnswer, "turnId" | "content" | "citations">): void;
  addMessages(answer: AnswerPlace, ids: readonly number[], role: MessageRole): void;
  dropMessages(chatId: number, ids: readonly number[]): void;
  /** An answer by its number. */
  answer(id: number): GivenAnswer | null;
  /** The answer that a message of a chat belongs to. */
  answerAt(chatId: number, messageId: number): GivenAnswer | null;
  /** The answer to the question in a message. */
  answerTo(chatId: number, askedIn: number): GivenAnswer | null;
  /** Ids of the answers that a user was given. */
  answersTo(userId: number): number[];
  /** Messages of the answer itself, in order. */
  messagesOf(answerId: number): number[];
  /** Quotes of an article that were given, by user. */
  citedQuotes(articleId: string): CitedQuotes[];
  citedArticles(): string[];
  markTold(userId: number, articleId: string): void;
}

interface Row {
  id: number;
  chat_id: number;
  user_id: number;
  thread_id: number | null;
  asked_in: number | null;
  turn_id: number | null;
  kind: string;
  content: string;
  given_at: number;
}

export function createGivenAnswers(db: Db, now: () => number): GivenAnswers {
  const insertCitation = db.prepare(
    'INSERT INTO citations (answer_id, article_id, start, "end", quote) VALUES (?, ?, ?, ?, ?)',
  );
  const cite = (id: number, citations: readonly Citation[]): void => {
    for (const { articleId, start, end, quote } of citations)
      insertCitation.run(id, articleId, start, end, quote);
  };
  const insertMessage = db.prepare("INSERT OR REPLACE INTO answer_messages VALUES (?, ?, ?, ?)");
  const deleteMessage = db.prepare("DELETE FROM answer_messages WHERE chat_id = ? AND message_id = ?");
  const byId = db.prepare<[number], Row>("SELECT * FROM answers WHERE id = ?");
  const at = db.prepare<[number, number], Row>(
    "SELECT a.* FROM answers a JOIN answer_messages m ON m.answer_id = a.id WHERE m.chat_id = ? AND m.message_id = ?",
  );
  const to = db.prepare<[number, number], Row>(
    "SELECT * FROM answers WHERE chat_id = ? AND asked_in = ? ORDER BY id DESC LIMIT 1",
  );

  return {
    recordAnswer: atOnce(db, (answer: NewAnswer) => {
      const { chatId, userId, threadId, askedIn, turnId, kind, content } = answer;
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO answers (chat_id, user_id, thread_id, asked_in, turn_id, kind, content, given_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(chatId, userId, threadId, askedIn, turnId, kind, content, now());
      cite(Number(lastInsertRowid), answer.citations);
      return Number(lastInsertRowid);
    }),
    amendAnswer: atOnce(db, (id: number, amended: Pick<NewAnswer, "turnId" | "content" | "citations">) => {
      db.prepare("UPDATE answers SET turn_id = ?, content = ? WHERE id = ?").run(
        amended.turnId,
        amended.content,
        id,
      );
      db.prepare("DELETE FROM citations WHERE answer_id = ?").run(id);
      cite(id, amended.citations);
    }),
    addMessages: atOnce(db, ({ id, chatId }: AnswerPlace, ids: readonly number[], role: MessageRole) => {
      for (const messageId of ids) insertMessage.run(chatId, messageId, id, role);
    }),
    dropMessages: atOnce(db, (chatId: number, ids: readonly number[]) => {
      for (const messageId of ids) deleteMessage.run(chatId, messageId);
    }),
    answer: (id) => toAnswer(byId.get(id)),
    answerAt: (chatId, messageId) => toAnswer(at.get(chatId, messageId)),
    answerTo: (chatId, askedIn) => toAnswer(to.get(chatId, askedIn)),
    answersTo: (userId) =>
      db.prepare<[number], number>("SELECT id FROM answers WHERE user_id = ?").pluck().all(userId),
    messagesOf: (answerId) =>
      db
        .prepare<[number], number>(
          "SELECT message_id FROM answer_messages WHERE answer_id = ? AND role = 'answer' ORDER BY message_id",
        )
        .pluck()
        .all(answerId),
    citedQuotes: (articleId) => groupByUser(citedRows(db, articleId)),
    citedArticles: () =>
      db.prepare<[], string>("SELECT DISTINCT article_id FROM citations WHERE told = 0").pluck().all(),
    markTold: (userId, articleId) => {
      db.prepare(
        "UPDATE citations SET told = 1 WHERE article_id = ? AND answer_id IN (SELECT id FROM answers WHERE user_id = ?)",
      ).run(articleId, userId);
    },
  };
}

interface CitedRow extends Omit<CitedQuotes, "citations"> {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The latest answers first. */
function citedRows(db: Db, articleId: string): CitedRow[] {
  return db
    .prepare<[string], CitedRow>(
      `SELECT a.user_id AS userId, a.chat_id AS chatId, a.thread_id AS threadId, c.article_id AS articleId,
         (SELECT max(message_id) FROM answer_messages m WHERE m.answer_id = a.id AND m.role = 'answer') AS messageId,
         a.content, c.start, c."end", c.quote
       FROM citations c JOIN answers a ON a.id = c.answer_id
       WHERE c.article_id = ? AND c.told = 0 ORDER BY a.id DESC, c.start`,
    )
    .all(articleId);
}

function groupByUser(rows: readonly CitedRow[]): CitedQuotes[] {
  const users = new Map<number, CitedRow[]>();
  for (const row of rows) users.set(row.userId, [...(users.get(row.userId) ?? []), row]);
  return [...users.values()].flatMap((own) => {
    const [latest] = own;
    if (latest === undefined) return [];
    const byQuote = new Map(own.map((row) => [row.quote, row]));
    const citations = [...byQuote.values()].map(({ articleId, start, end, quote }) => ({
      articleId,
      start,
      end,
      quote,
    }));
    const { userId, chatId, threadId, articleId, messageId, content } = latest;
    return { userId, chatId, threadId, articleId, messageId, content, citations };
  });
}

function toAnswer(row: Row | undefined): GivenAnswer | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    chatId: row.chat_id,
    userId: row.user_id,
    threadId: row.thread_id,
    askedIn: row.asked_in,
    turnId: row.turn_id,
    kind: row.kind,
    content: row.content,
    givenAt: row.given_at,
  };
}
