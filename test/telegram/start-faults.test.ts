// test/telegram/start-faults.test.ts
// What an operator sees when the bot cannot start: one sentence, exit code 1, within seconds.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { acquireBotLock } from "#src/store/bot-lock.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { temporaryFolder } from "../temporary-folder.js";

const MAIN = path.join(import.meta.dirname, "../../dist/main.js");

let api: BotApi;
beforeEach(async () => {
  api = await BotApi.start();
});
afterEach(() => api.stop());

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

async function start(env: Readonly<Record<string, string>>): Promise<Ended> {
  const cwd = temporaryFolder();
  mkdirSync(path.join(cwd, "corpus"));
  const given = { BOT_TOKEN: TOKEN, BOT_API_ROOT: api.root, LOG_LEVEL: "silent", ...env };
  const child = spawn(process.execPath, [MAIN], {
    cwd,
    env: { PATH: process.env["PATH"], ...given },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [[code], stderr] = await Promise.all([
    once(child, "exit") as Promise<[number | null]>,
    text(child.stderr),
  ]);
  return { code, stderr };
}

/** One line that says what is wrong, and nothing else. */
function expectSentence({ code, stderr }: Ended, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect([code, stderr.trimEnd().split("\n").length]).toEqual([1, 1]);
}

it("settings that are wrong", async () => {
  expectSentence(await start({ RETENTION_DAYS: "-1", ADMINS: "*" }), /^The settings have 2 errors: /);
});

it("a token that Telegram does not know", async () => {
  const ended = await start({ BOT_TOKEN: "987654321:another-token-that-nobody-knows-00" });
  expectSentence(ended, /^Telegram does not accept BOT_TOKEN \(401 Unauthorized\)\./);
});

it("a server or a proxy that cannot be reached, and a server that never answers", async () => {
  const silent = createTcpServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const [closed, proxy, mute] = await Promise.all([
    start({ BOT_API_ROOT: "http://127.0.0.1:9" }),
    start({ BOT_PROXY_URL: "http://user:a-secret@127.0.0.1:9" }),
    start({ BOT_API_ROOT: `http://127.0.0.1:${port}` }),
  ]);
  silent.close();
  expectSentence(closed, /^The Bot API server http:\/\/127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)\./);
  expectSentence(proxy, /^The Bot API server \S+ cannot be reached \(ECONNREFUSED\)\./);
  expect(proxy.stderr).not.toContain("a-secret");
  expectSentence(mute, /cannot be reached \(no answer in time\)\./);
});

it("another bot with the same token", async () => {
  api.fault({ method: "getUpdates", kind: 409, times: 99 });
  expectSentence(await start({}), /^Another program polls with the same BOT_TOKEN \(409 from Telegram\)\./);
});

it("a webhook that leads nowhere, or that Telegram does not take", async () => {
  expectSentence(await start({ WEBHOOK_URL: "ftp://bot" }), /WEBHOOK_URL is not a URL/);
  expectSentence(await start({ WEBHOOK_URL: "https://bot.example.org/" }), /WEBHOOK_URL needs HTTP_PORT/);
  api.fault({ method: "setWebhook", kind: 400 });
  expectSentence(
    await start({ WEBHOOK_URL: "https://bot.example.org/", HTTP_PORT: "0" }),
    /^Telegram does not accept WEBHOOK_URL https:\/\/bot\.example\.org\/ \(400 Bad Request\)\./,
  );
});

it("a data folder that is a file, and a database that is none", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, "trichdan.db"),
    "not a database, but long enough to be looked at as if it were one",
  );
  expectSentence(
    await start({ DATA_DIR: folder }),
    /^The database .*trichdan\.db cannot be opened: file is not a database\./,
  );
  const ended = await start({ DATA_DIR: path.join(folder, "trichdan.db") });
  expectSentence(ended, /^The data folder .*trichdan\.db cannot be used: /);
  // Where the system itself refuses folders.
  if (existsSync("/proc"))
    expectSentence(
      await start({ DATA_DIR: "/proc/no/such" }),
      /^The data folder \/proc\/no\/such cannot be used: /,
    );
});

it("a corpus folder that is not there or is none, unless the index holds articles", async () => {
  const folder = temporaryFolder();
  const missing = path.join(folder, "no-such");
  expectSentence(
    await start({ CORPUS_DIR: missing }),
    /^The corpus folder .*no-such does not exist, and the index holds no articles\. Create the folder, or set CORPUS_DIR\./,
  );
  const file = path.join(folder, "a-file");
  writeFileSync(file, "Ngày 23/8/2022, hai tỉnh ký thỏa thuận hợp tác.");
  expectSentence(
    await start({ CORPUS_DIR: file }),
    /^The corpus folder .*a-file cannot be read: ENOTDIR.*set CORPUS_DIR\./,
  );
});

it("a port that is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  expectSentence(
    await start({ HTTP_PORT: String(port) }),
    /^HTTP_PORT \d+ on 127\.0\.0\.1 cannot be opened: EADDRINUSE\./,
  );
  other.close();
});

it("another bot on the same data folder", async () => {
  const folder = temporaryFolder();
  const release = await acquireBotLock(folder);
  expectSentence(await start({ DATA_DIR: folder }), /^A bot runs on .* already: process \d+, since /);
  release();
});

it("a model that is not there", async () => {
  expectSentence(await start({ MODELS_DIR: temporaryFolder() }), /model/i);
});
