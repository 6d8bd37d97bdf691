// test/telegram/rounds.test.ts
// Digests, word of corrections and quiet hours, on a clock of the test's own.
import { Api } from "grammy";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createChatStore } from "#src/store/chats.js";
import { createRounds, type Rounds } from "#src/telegram/rounds.js";
import { citationsOf, shownOf } from "#src/telegram/shown.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { ANSWER, type FakeEngine, fakeEngine, memoryDatabase, QUOTE } from "../fakes/telegram-engine.js";
import { AN } from "./running-bot.js";

const ZONE = "Asia/Ho_Chi_Minh";
/** A moment on the wall clock of {@link ZONE}, seven hours ahead of UTC. */
const at = (day: number, hour: number): number => Date.UTC(2026, 0, day, hour - 7);

let clock: number;
let api: BotApi;
let engine: FakeEngine;
let allowed: boolean;
let rounds: Rounds;

beforeEach(async () => {
  clock = at(2, 12);
  allowed = true;
  api = await BotApi.start();
  engine = Object.assign(fakeEngine(), { chats: createChatStore(memoryDatabase(), () => clock) });
  rounds = newRounds();
});
afterEach(() => api.stop());

/** As after a start of the program. */
function newRounds(): Rounds {
  return createRounds({
    engine,
    api: new Api(TOKEN, { apiRoot: api.root }),
    log: pino({ level: "silent" }),
    timeZone: ZONE,
    officeName: null,
    keptDays: 30,
    mayReceive: () => allowed,
    now: () => clock,
  });
}

const texts = () => api.sent.map(({ text }) => text);

/** The fake's one article has the number 4. */
function follow(topic: string, seenNumber = 3, form: "list" | "briefing" = "list"): void {
  const watch = { userId: AN.id, chatId: AN.id, threadId: null, topic, language: "vi", form } as const;
  engine.chats.addWatch({ ...watch, seenNumber, lastDay: "2026-01-02" });
}

describe("a digest", () => {
  it("comes at seven with what is new, once, also after a restart", async () => {
    follow("học bổng");
    clock = at(3, 6);
    await rounds.go();
    expect(texts()).toEqual([]);
    clock = at(3, 7);
    await rounds.go();
    expect(texts()).toEqual([
      expect.stringMatching(/^<b>Câu mới về: học bổng<\/b>\n\n23\/8\/2022\*: “Tỉnh cấp/),
    ]);
    await rounds.go();
    await newRounds().go();
    clock = at(4, 7);
    await newRounds().go();
    expect(api.sent).toHaveLength(1);
  });

  it("is a briefing of the new articles with its document, where that was asked for", async () => {
    follow("học bổng", 3, "briefing");
    follow("không ai nêu", 3, "briefing");
    clock = at(3, 7);
    await rounds.go();
    expect(engine.briefed.map(({ topic }) => topic)).toEqual(["học bổng", "không ai nêu"]);
    expect(engine.briefed[0]?.articleIds).toHaveLength(1);
    expect(texts()[0]).toMatch(/^<b>TÓM TẮT BÀI MỚI: TỈNH BÌNH DƯƠNG<\/b>/);
    expect(api.callsOf("sendDocument").length).toBeGreaterThan(0);
    expect(api.callsOf("sendMessage")).toHaveLength(1);
  });

  it("is no message where nothing new came, or nothing on the topic, or the user is no longer allowed", async () => {
    follow("học bổng", 4);
    follow("không ai nêu");
    clock = at(3, 8);
    await rounds.go();
    expect(texts()).toEqual([]);
    follow("nữa");
    allowed = false;
    clock = at(4, 8);
    await rounds.go();
    expect(texts()).toEqual([]);
  });

  it("has buttons that open its sources", async () => {
    follow("học bổng");
    clock = at(3, 8);
    await rounds.go();
    const sent = api.sent[0];
    expect(sent?.params.reply_markup.inline_keyboard).toEqual([
      [{ text: "Ngữ cảnh 1", callback_data: "q.1" }],
    ]);
    expect(engine.chats.answerAt(AN.id, sent?.message_id ?? 0)?.kind).toBe("digest");
  });

  it("to a chat that refuses it holds up nobody else's", async () => {
    follow("học bổng");
    follow("sinh viên");
    api.fault({ method: "sendMessage", kind: 403 });
    clock = at(3, 8);
    await rounds.go();
    expect(texts()).toEqual([expect.stringContaining("Câu mới về: sinh viên")]);
  });
});

describe("a corrected article", () => {
  function cite(): void {
    const shown = shownOf(ANSWER, false);
    const id = engine.chats.recordAnswer({
      ...{ chatId: AN.id, userId: AN.id, threadId: null, askedIn: null, turnId: null, kind: "answered" },
      ...{ content: JSON.stringify(shown), citations: citationsOf(shown) },
    });
    engine.chats.addMessages({ id, chatId: AN.id }, [77], "answer");
  }

  it("is told to those who were given it, with the old and the new wording, once", async () => {
    cite();
    await rounds.go();
    expect(texts()).toEqual([]);
    engine.change = {
      kind: "corrected",
      now: { text: "Tỉnh cấp học bổng cho 89 sinh viên.", start: 0, end: 35 },
    };
    await rounds.go();
    expect(texts()).toEqual([]);
    engine.changes += 1;
    await rounds.go();
    expect(texts()[0]?.split("\n")).toEqual([
      "<b>Bài đã trích có sửa đổi</b>",
      expect.stringMatching(/^Bài không có tiêu đề/),
      "* Năm do bot suy ra từ nội dung bài.",
      "",
      "Câu đã trích: “Tỉnh cấp học bổng cho 88 sinh viên &lt;Lào&gt; &amp; gia đình.”",
      "Nay là: “Tỉnh cấp học bổng cho 89 sinh viên.”",
    ]);
    expect(api.sent[0]?.params.reply_parameters.message_id).toBe(77);
    engine.changes += 1;
    await newRounds().go();
    expect(api.sent).toHaveLength(1);
  });

  it("or withdrawn, waits until the morning", async () => {
    cite();
    engine.change = { kind: "withdrawn" };
    clock = at(2, 22);
    await rounds.go();
    expect(texts()).toEqual([]);
    clock = at(3, 7);
    await rounds.go();
    expect(texts()).toEqual([expect.stringMatching(/^<b>Bài đã trích không còn trong kho<\/b>\n/)]);
    expect(texts()[0]).not.toContain("Nay là");
    expect(QUOTE).toContain("88 sinh viên");
  });
});
