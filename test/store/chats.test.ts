// test/store/chats.test.ts
import { beforeEach, describe, expect, it } from "vitest";
import { type ChatStore, createChatStore } from "#src/store/chats.js";
import { memoryDatabase } from "../fakes/telegram-engine.js";

const HOUR = 60 * 60 * 1000;
const AN = 11;
const BI = 12;

let clock: number;
let chats: ChatStore;
beforeEach(() => {
  clock = Date.UTC(2026, 0, 5);
  chats = createChatStore(memoryDatabase(), () => clock);
});

const turn = (question: string, parent: number | null, userId = AN) =>
  chats.recordTurn({ conversation: `c${userId}`, userId, question, parent });

function answer(userId: number, quote = "Một câu.", askedIn: number | null = null): number {
  const citations = [{ articleId: "a1", start: 0, end: quote.length, quote }];
  return chats.recordAnswer({
    ...{ chatId: userId, userId, threadId: null, askedIn, turnId: null, kind: "answered" },
    ...{ content: "{}", citations },
  });
}

describe("turns", () => {
  it("lead back to the questions that each goes on from", () => {
    const one = turn("một", null);
    const two = turn("hai", one);
    const aside = turn("riêng", null);
    const three = turn("ba", two);
    expect(chats.questionsUpTo(three)).toEqual(["một", "hai", "ba"]);
    expect(chats.questionsUpTo(aside)).toEqual(["riêng"]);
    expect(chats.lastTurn(`c${AN}`)).toBe(three);
    expect(chats.lastTurn("c-nobody")).toBeNull();
    chats.detachTurn(two);
    chats.amendTurn(two, "hai, sửa");
    expect(chats.questionsUpTo(three)).toEqual(["hai, sửa", "ba"]);
  });

  it("are kept ten a user, and no longer than a day", () => {
    let last: number | null = null;
    for (let n = 1; n <= 12; n++) last = turn(String(n), last);
    expect(chats.questionsUpTo(last)).toEqual(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
    const other = turn("của người khác", null, BI);
    expect(chats.questionsUpTo(last)).toHaveLength(10);
    clock += 24 * HOUR + 1;
    expect(chats.questionsUpTo(last)).toEqual([]);
    expect(chats.lastTurn(`c${AN}`)).toBeNull();
    chats.expire(30);
    expect(chats.parentOf(last ?? 0)).toBeNull();
    expect(chats.questionsUpTo(other)).toEqual([]);
  });
});

describe("answers", () => {
  it("are found by their messages in their chat, and by the message with the question", () => {
    const id = answer(AN, "Một câu.", 7);
    chats.addMessages({ id, chatId: AN }, [20, 21], "answer");
    chats.addMessages({ id, chatId: AN }, [30], "aside");
    expect(chats.answerAt(AN, 21)?.id).toBe(id);
    expect(chats.answerAt(AN, 30)?.id).toBe(id);
    expect(chats.answerAt(BI, 21)).toBeNull();
    expect(chats.answerTo(AN, 7)?.id).toBe(id);
    expect(chats.messagesOf(id)).toEqual([20, 21]);
  });

  it("are kept so many days", () => {
    const id = answer(AN);
    chats.addMessages({ id, chatId: AN }, [20], "answer");
    clock += 30 * 24 * HOUR;
    chats.expire(30);
    expect(chats.answerAt(AN, 20)?.id).toBe(id);
    clock += 1;
    chats.expire(30);
    expect(chats.answerAt(AN, 20)).toBeNull();
    expect(chats.citedArticles()).toEqual([]);
  });

  it("tell who was given quotes of an article, each quote once, until they were told", () => {
    answer(AN, "Một câu.");
    answer(AN, "Một câu.");
    answer(AN, "Câu khác.");
    const last = answer(BI, "Một câu.");
    chats.addMessages({ id: last, chatId: BI }, [44], "answer");
    expect(chats.citedArticles()).toEqual(["a1"]);
    const cited = chats.citedQuotes("a1");
    expect(cited.map(({ userId, messageId }) => [userId, messageId])).toEqual([
      [BI, 44],
      [AN, null],
    ]);
    expect(cited[1]?.citations.map(({ quote }) => quote)).toEqual(["Câu khác.", "Một câu."]);
    chats.markTold(AN, "a1");
    expect(chats.citedQuotes("a1").map(({ userId }) => userId)).toEqual([BI]);
  });
});

describe("a group that becomes a supergroup", () => {
  it("keeps its watches and answers; its messages are new", () => {
    const id = answer(AN);
    chats.addMessages({ id, chatId: AN }, [20], "answer");
    const watch = {
      topic: "t",
      language: "vi",
      threadId: null,
      seenNumber: 0,
      lastDay: "",
      form: "list",
    } as const;
    chats.addWatch({ ...watch, userId: AN, chatId: AN });
    chats.moveChat(AN, -1000);
    expect([chats.answerAt(AN, 20), chats.answerAt(-1000, 20)]).toEqual([null, null]);
    expect(chats.citedQuotes("a1").map(({ chatId }) => chatId)).toEqual([-1000]);
    expect(chats.watchesOf(AN).map(({ chatId }) => chatId)).toEqual([-1000]);
  });
});

describe("all that is kept of a user", () => {
  it("is forgotten, and nobody else's", () => {
    const turnId = turn("hỏi", null);
    turn("hỏi", null, BI);
    answer(AN);
    answer(BI);
    chats.setLanguage(AN, "en");
    const watch = {
      chatId: 1,
      threadId: null,
      topic: "t",
      language: "vi",
      seenNumber: 0,
      lastDay: "",
      form: "list",
    } as const;
    chats.addWatch({ ...watch, userId: AN });
    chats.addWatch({ ...watch, userId: BI });
    expect(chats.forget(AN)).toEqual({ questions: 1, answers: 1, watches: 1, language: true });
    expect(chats.forget(AN)).toEqual({ questions: 0, answers: 0, watches: 0, language: false });
    expect(chats.questionsUpTo(turnId)).toEqual([]);
    expect(chats.citedQuotes("a1").map(({ userId }) => userId)).toEqual([BI]);
    expect(chats.watchesDue("2026-01-05").map(({ userId }) => userId)).toEqual([BI]);
  });
});
