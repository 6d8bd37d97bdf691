// test/telegram/additions.test.ts
// Articles by file and link, and taking one out: the whole bot with a real engine against the doubles.
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { User } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import { openDatabase } from "#src/store/database.js";
import type { FakeEngine } from "../fakes/telegram-engine.js";
import { type Outlet, startOutlet, story } from "../ingestion/web/outlet.js";
import { temporaryFolder } from "../temporary-folder.js";
import { ADMIN, AN, type RunningBot, startBot } from "./running-bot.js";

let bot: RunningBot;
let outlet: Outlet;
let engine: Engine;
let dataDir: string;

beforeEach(async () => {
  outlet = await startOutlet();
  dataDir = temporaryFolder();
  const corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  const config = { corpusDir, dataDir, modelsDir: "models", allowFetch: true };
  engine = await createEngine(config, { network: outlet.network });
  bot = await startBot({
    engine: Promise.resolve(engine as FakeEngine),
    settings: { admins: new Set([ADMIN.id]) },
  });
});
afterEach(async () => {
  await bot.stop();
  await engine.close();
});

const textsTo = (id: number) => bot.api.sent.filter(({ chatId }) => chatId === id).map(({ text }) => text);
const lastTo = (id: number) => bot.api.sent.filter(({ chatId }) => chatId === id).at(-1);
const kept = (): string[] => {
  try {
    return readdirSync(path.join(dataDir, "added"));
  } catch {
    return [];
  }
};

async function answerTo(from: User, send: () => unknown): Promise<string> {
  const before = textsTo(from.id).length;
  send();
  await bot.api.until(() => textsTo(from.id).length > before);
  return textsTo(from.id).at(-1) ?? "";
}

function press(label: string): void {
  const sent = lastTo(ADMIN.id);
  const buttons = sent?.params.reply_markup.inline_keyboard.flat() ?? [];
  const { callback_data } = buttons.find(({ text }: { text: string }) => text === label);
  bot.api.press(ADMIN, callback_data, sent as NonNullable<typeof sent>);
}

const file =
  (n: number, name = "bai.txt") =>
  () =>
    bot.api.send(ADMIN, name, Buffer.from(story(n)));

describe("a file from an administrator", () => {
  it("is shown first, and becomes an article at the press of a button, which a scan keeps", async () => {
    const shown = await answerTo(ADMIN, file(2));
    expect(shown).toMatch(
      /^<b>Xem trước<\/b>\nBài không có tiêu đề: “Ngày 3\/3\/2025, Trường Cao đẳng Sư phạm/,
    );
    expect(shown).toContain("ngày trong bài 3/3/2025");
    expect(shown).toContain("Buổi lễ có 25 người dự.”");
    expect(engine.status().articles).toBe(0);
    expect(kept()).toEqual([]);
    expect(await answerTo(ADMIN, () => press("Thêm"))).toBe("Đã thêm bài số 1.");
    await engine.ingest({ prune: true });
    expect(engine.articles()).toMatchObject([{ eventDate: "2025-03-03" }]);
    expect(kept()).toHaveLength(1);
    const db = openDatabase(dataDir);
    db.exec("UPDATE articles SET parser = 0");
    db.close();
    expect(await engine.ingest(), "by a newer parser").toMatchObject({ updated: 1 });
  });

  it("is kept nowhere when it is discarded", async () => {
    await answerTo(ADMIN, file(2));
    press("Bỏ");
    await bot.api.until(() => lastTo(ADMIN.id)?.text === "Đã bỏ, không lưu.");
    expect(engine.status().articles).toBe(0);
    expect(kept()).toEqual([]);
  });

  it("that tells what an article tells is said to, and adds no second source", async () => {
    await answerTo(ADMIN, file(2));
    await answerTo(ADMIN, () => press("Thêm"));
    expect(await answerTo(ADMIN, file(2, "khac.md"))).toContain("Nội dung trùng với bài số 1.");
    expect(await answerTo(ADMIN, () => press("Thêm"))).toBe(
      "Đã ghi. Bài cùng nội dung có sẵn được cập nhật hoặc thêm nguồn.",
    );
    expect(engine.status().articles).toBe(1);
  });

  it("of another kind, empty or too large gets the reason", async () => {
    const send = (name: string, bytes: Buffer, size?: number) =>
      answerTo(ADMIN, () => bot.api.send(ADMIN, name, bytes, size));
    expect(await send("phim.mp4", Buffer.from("x"))).toMatch(/^Chưa đọc được: loại tệp này/);
    expect(await send("menu.txt", Buffer.from("Trang chủ\nĐọc nhiều\n"))).toMatch(
      /^Chưa đọc được: không tìm thấy bài viết/,
    );
    expect(await send("lon.txt", Buffer.from("x"), 30_000_000)).toMatch(/lớn hơn 20 MB/);
    expect(bot.api.callsOf("getFile")).toHaveLength(2);
  });

  it("whose message is gone cannot be added", async () => {
    await answerTo(ADMIN, file(2));
    const sent = lastTo(ADMIN.id) as NonNullable<ReturnType<typeof lastTo>>;
    bot.api.press(ADMIN, "i.add", sent, undefined, { reply_to_message: undefined } as never);
    await bot.api.until(() => bot.api.callsOf("answerCallbackQuery").length === 1);
    expect(bot.api.callsOf("answerCallbackQuery")[0]?.params.text).toMatch(/Vui lòng gửi lại/);
  });

  it("of anyone else is no article, nor is a button that somebody makes up", async () => {
    expect(await answerTo(AN, () => bot.api.send(AN, "bai.txt", Buffer.from(story(2))))).not.toContain(
      "Xem trước",
    );
    bot.api.press(AN, "i.add", { message_id: 1, chatId: AN.id });
    bot.api.press(AN, "d.1", { message_id: 1, chatId: AN.id });
    await bot.api.until(() => bot.api.callsOf("answerCallbackQuery").length === 2);
    expect(bot.api.callsOf("getFile")).toEqual([]);
    expect(engine.status().articles).toBe(0);
  });
});

describe("a link from an administrator", () => {
  it("is shown first, nothing of it is kept, and its page becomes an article at the press of a button", async () => {
    outlet.pages.set("/tin", { body: story(3) });
    const shown = await answerTo(ADMIN, () => bot.api.say(ADMIN, outlet.at("/tin")));
    expect(shown).toContain("Đoàn nghệ thuật tỉnh Attapeu");
    await engine.ingest();
    expect(engine.status().articles).toBe(0);
    expect(await answerTo(ADMIN, () => press("Thêm"))).toBe("Đã thêm bài số 1.");
    expect(engine.articles()).toMatchObject([{ source: outlet.at("/tin") }]);
  });

  it("that leads nowhere gets the reason", async () => {
    expect(await answerTo(ADMIN, () => bot.api.say(ADMIN, outlet.at("/gone")))).toMatch(
      /^Chưa đọc được: máy chủ không cho trang/,
    );
  });
});

describe("/bai", () => {
  it("tells what is known beside the source line", async () => {
    const article = {
      title: "Hai trường hợp tác",
      text: story(2),
      sapo: "Chương trình kéo dài ba năm.",
      "Chuyên mục": "Giáo dục",
      updated: "2025-03-04",
    };
    await answerTo(ADMIN, () => bot.api.send(ADMIN, "bai.json", Buffer.from(JSON.stringify(article))));
    await answerTo(ADMIN, () => press("Thêm"));
    bot.api.say(ADMIN, "/bai 1");
    const shown = (): string | undefined => textsTo(ADMIN.id).find((text) => text.startsWith("<b>Bài 1</b>"));
    await bot.api.until(() => shown() !== undefined);
    expect(shown()).toContain(
      "\nSapo: Chương trình kéo dài ba năm.\nChuyên mục: Giáo dục\nCập nhật 4/3/2025\n",
    );
  });
});

describe("/gobai", () => {
  it("asks first, then takes the article out for good", async () => {
    await answerTo(ADMIN, file(2));
    await answerTo(ADMIN, () => press("Thêm"));
    expect(await answerTo(ADMIN, () => bot.api.say(ADMIN, "/gobai 1"))).toMatch(
      /^Gỡ bài số 1: Bài không có tiêu đề/,
    );
    press("Hủy");
    await bot.api.until(() => lastTo(ADMIN.id)?.text === "Đã hủy, bài vẫn còn.");
    expect(engine.status().articles).toBe(1);
    await answerTo(ADMIN, () => bot.api.say(ADMIN, "/remove 1"));
    press("Gỡ bài");
    await bot.api.until(() => lastTo(ADMIN.id)?.text === "Đã gỡ bài số 1.");
    await engine.ingest();
    expect(engine.status().articles).toBe(0);
    expect(kept()).toEqual([]);
    expect(await answerTo(ADMIN, () => bot.api.say(ADMIN, "/gobai 1"))).toMatch(/^Không có bài số 1/);
    expect(await answerTo(ADMIN, () => bot.api.say(ADMIN, "/gobai"))).toMatch(/^Vui lòng gửi \/gobai/);
  });
});
