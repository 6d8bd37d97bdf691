// test/telegram/feed-clock.test.ts
// Feeds while the bot runs, with a real engine and an outlet of the test's own.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createEngine } from "#src/engine.js";
import type { FakeEngine } from "../fakes/telegram-engine.js";
import { rss, startOutlet, story } from "../ingestion/web/outlet.js";
import { temporaryFolder } from "../temporary-folder.js";
import { startBot } from "./running-bot.js";

it("feeds of the settings are read while the bot runs; one that fails is told in the log and stops no other", async () => {
  const outlet = await startOutlet();
  for (const n of [1, 2]) outlet.pages.set(`/${n}`, { body: story(n) });
  outlet.pages.set("/rss", rss([{ link: outlet.at("/1") }, { link: outlet.at("/2") }]));
  const feeds = [outlet.at("/gone"), outlet.at("/rss")];
  const corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  const config = { corpusDir, dataDir: temporaryFolder(), modelsDir: "models", allowFetch: true, feeds };
  const engine = await createEngine(config, { network: outlet.network });
  onTestFinished(() => engine.close());
  const bot = await startBot({ engine: Promise.resolve(engine as FakeEngine), settings: { feeds } });
  onTestFinished(() => bot.stop());
  await bot.api.until(() => bot.log().includes("pages of feeds were indexed"));
  expect(engine.status().articles).toBe(2);
  expect(bot.log()).toContain("status 404");
});
