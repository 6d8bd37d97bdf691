// test/reliability/inline.test.ts
// People type behind the bot's name in other chats: the cards of the whole built bot come while they still look.
import { afterEach, expect, it } from "vitest";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type BotProcess, startProcess } from "./bot-process.js";
import { IS_FULL, quantile, report, sized } from "./scale.js";

const QUERIES = sized(300, 25);
const PEOPLE = 20;
/** Milliseconds. */
const P95 = 300;
const QUESTIONS = [
  "Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?",
  "Tỉnh trưởng Champasak là ai?",
  "tinh truong champasak la ai",
  "Sơn La hỗ trợ Luông Pha Bang những gì?",
  "What did Son La give Luang Prabang?",
  "ເຈົ້າແຂວງຈຳປາສັກແມ່ນໃຜ?",
  "Kim ngạch thương mại năm 2024 là bao nhiêu?",
  "Liệt kê lãnh đạo được nêu tên, chức vụ",
  "Bình Định họp về Nam Lào ngày nào?",
];
/** As Telegram sends them while somebody types: ever more of their words. */
const TYPED = QUESTIONS.flatMap((question) =>
  question.split(" ").map((_, at, words) => words.slice(0, at + 1).join(" ")),
);

let bot: BotProcess | undefined;
let api: BotApi;
afterEach(async () => {
  if (bot?.child.exitCode === null) await bot.kill("SIGKILL");
  await api.stop();
});

it("answers inline queries with cards, for the one who asks alone, soon", { timeout: 600_000 }, async () => {
  api = await BotApi.start();
  const env = { BOT_TOKEN: TOKEN, BOT_API_ROOT: api.root, ALLOWED_USERS: "*", LOG_LEVEL: "warn" };
  bot = startProcess(temporaryFolder(), env, "whole");
  const times: number[] = [];
  let cards = 0;
  for (let i = 0; i < QUERIES; i++) {
    const from = { id: 1_000 + (i % PEOPLE), is_bot: false, first_name: "An", language_code: "vi" };
    const asked = api.now();
    const id = api.inline(from, TYPED[i % TYPED.length] ?? "");
    const answer = () => api.callsOf("answerInlineQuery").find(({ params }) => params.inline_query_id === id);
    await api.until(answer, 120_000);
    // The first one waits for the model.
    if (i > 0) times.push((answer()?.at ?? 0) - asked);
    const { results, is_personal } = answer()?.params ?? {};
    expect(is_personal).toBe(true);
    expect(results.length).toBeLessThanOrEqual(5);
    cards += results.length;
  }
  expect(cards).toBeGreaterThan(0);
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  report(`${QUERIES} inline queries: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
  if (IS_FULL) expect(p95).toBeLessThanOrEqual(P95);
});
