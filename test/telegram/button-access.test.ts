// test/telegram/button-access.test.ts
// Buttons of an answer that was really given, pressed by others and elsewhere: the presser must be allowed, in that chat.
import { afterEach, describe, expect, it } from "vitest";
import type { Sent } from "../fakes/bot-api.js";
import { ANSWER } from "../fakes/telegram-engine.js";
import { ADMIN, AN, GROUP, type RunningBot, STRANGER, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

describe("a button under an answer", () => {
  const OTHER_GROUP = { id: -501, type: "group", title: "Phòng khác" } as const;
  const MATE = { ...AN, id: 12, first_name: "Bình" };
  const alerts = () => bot.api.callsOf("answerCallbackQuery").map(({ params }) => params.text ?? "");
  const GONE = "Nút này không còn dùng được ở đây. Vui lòng hỏi lại.";

  /** An answer that was given to AN in the group, with a follow-up's buttons. */
  async function answered(): Promise<Sent> {
    bot = await startBot({ settings: { admins: new Set([ADMIN.id]) } });
    const { records, engine, api } = bot;
    for (const id of [MATE.id, OTHER_GROUP.id]) records.access.decide(id, "allowed", ADMIN.id);
    engine.answers = { "thế bên Lào?": { ...ANSWER, understoodAs: "Bao nhiêu sinh viên – thế bên Lào?" } };
    for (const text of ["@trichdan_bot Bao nhiêu sinh viên?", "@trichdan_bot thế bên Lào?"]) {
      const before = api.sent.length;
      api.say(AN, text, { chat: GROUP });
      await api.until(() => api.sent.length > before);
    }
    return api.sent.at(-1) as Sent;
  }

  /** Everything that can be pressed under it, as anyone could make a client send. */
  const ALL = ["q.1", "q.1.0", "c.1", "f.u", "f.d", "f.old", "p.0", "t", "o", "x"];

  it("does nothing in another chat, also one that is allowed, for anyone", async () => {
    const answer = await answered();
    const { api, records, engine } = bot;
    const before = [api.sent.length, engine.asked.length];
    const elsewhere = { ...answer, chatId: OTHER_GROUP.id };
    const inPrivate = { ...answer, chatId: AN.id };
    for (const data of ALL) {
      api.press(AN, data, elsewhere, OTHER_GROUP);
      api.press(AN, data, inPrivate);
    }
    await api.until(() => alerts().length === 2 * ALL.length);
    expect(alerts()).toEqual(Array(2 * ALL.length).fill(GONE));
    expect([api.sent.length, engine.asked.length]).toEqual(before);
    expect(records.votes.list()).toEqual([]);
  });

  it("does nothing for a stranger, a blocked person, or in a group that is blocked since", async () => {
    const answer = await answered();
    const { api, records, engine } = bot;
    const before = [api.sent.length, engine.asked.length];
    for (const data of ALL) api.press(STRANGER, data, answer, GROUP);
    await api.until(() => alerts().length === ALL.length);
    expect(new Set(alerts().filter((text) => text !== ""))).toEqual(
      new Set([expect.stringContaining("This account has no access yet. Account id: 99.")]),
    );
    records.access.decide(MATE.id, "blocked", ADMIN.id);
    api.press(MATE, "q.1", answer, GROUP);
    await api.until(() => alerts().length === ALL.length + 1);
    records.access.decide(GROUP.id, "blocked", ADMIN.id);
    api.press(AN, "q.1", answer, GROUP);
    await api.until(() => alerts().length === ALL.length + 2);
    expect(alerts().slice(-2)).toEqual(["", ""]);
    expect([api.sent.length, engine.asked.length]).toEqual(before);
    expect(records.votes.list()).toEqual([]);
  });

  it("serves another person of the same group with a vote of their own, but the asker's question stays the asker's", async () => {
    const answer = await answered();
    const { api, records, engine } = bot;
    const asked = engine.asked.length;
    api.press(MATE, "x", answer, GROUP);
    await api.until(() => alerts().length === 1);
    expect(alerts()).toEqual([GONE]);
    expect(engine.asked).toHaveLength(asked);
    api.press(MATE, "q.1", answer, GROUP);
    await api.until(() => api.sent.at(-1)?.text.includes("Ngữ cảnh [1]"));
    api.press(MATE, "f.d", answer, GROUP);
    await api.until(() => records.votes.list().length === 1);
    expect(records.votes.list()).toMatchObject([{ userId: MATE.id, vote: -1, question: "thế bên Lào?" }]);
    // The asker takes the question back, also where others voted on it.
    api.say(AN, "/xoa@trichdan_bot", { chat: GROUP });
    await api.until(() => records.votes.list()[0]?.question === null);
    expect(records.votes.list()).toMatchObject([{ userId: MATE.id, vote: -1, question: null, answer: null }]);
  });
});
