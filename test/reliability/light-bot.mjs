// test/reliability/light-bot.mjs
// The built bot without an index: every question has the same answer, at once. Settings come from the environment.
import { loadConfig } from "../../dist/config.js";
import { createChatStore } from "../../dist/store/chats.js";
import { openWithoutWaiting } from "../../dist/store/database.js";
import { openRecords } from "../../dist/store/records.js";
import { createLogger } from "../../dist/telegram/logger.js";
import { runBot } from "../../dist/telegram/run-bot.js";

const settings = loadConfig(process.env);
const text = "Tỉnh cấp học bổng cho 88 sinh viên.";
const article = {
  articleId: "a1",
  source: "one.txt",
  title: "Bài",
  opening: "Ngày 23/8",
  outlet: null,
  byline: null,
  url: null,
};
const dates = {
  publishedAt: null,
  publishedAtOrigin: null,
  eventDate: "2022-08-23",
  eventDateOrigin: "printed",
};
const engine = {
  ask: async () => ({
    kind: "answered",
    language: "vi",
    understoodAs: null,
    lead: null,
    text: "",
    statements: [{ text, citations: [1], highlights: [] }],
    sources: [{ ...article, ...dates, n: 1, quotes: [{ text, start: 0, end: text.length }] }],
    notes: [],
    nearest: [],
    reason: null,
    asOf: { date: "2022-08-23", kind: "event", origin: "printed" },
    ms: 1,
  }),
  status: () => ({
    articles: 1,
    passages: 1,
    oldest: null,
    newest: null,
    inferredYears: 0,
    lastIngest: null,
  }),
  context: () => null,
  article: () => null,
  catalogue: () => [],
  places: () => [],
  examples: async () => [],
  version: () => 0,
  chats: createChatStore(openWithoutWaiting(settings.dataDir)),
};

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
const records = openRecords(settings.dataDir);
await runBot({
  token: settings.botToken,
  settings,
  openEngine: async () => engine,
  records,
  log: createLogger(settings),
  signal: stop.signal,
});
records.close();
process.exit(0);
