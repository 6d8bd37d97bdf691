// test/telegram/process.test.ts
// The built program as an operator runs it: dist/main.js in a process of its own, with the real engine.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { AN } from "./running-bot.js";

const MAIN = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const STORY =
  "Hội đàm giữa hai tỉnh\n\nNgày 23/8/2022, tỉnh Bình Dương và tỉnh Champasak ký thỏa thuận hợp tác tại Thủ Dầu Một. " +
  "Tỉnh Bình Dương cấp học bổng cho 88 sinh viên tỉnh Champasak theo học tại Bình Dương. " +
  "Hai bên cho biết sẽ tiếp tục trao đổi các đoàn cấp cao sang thăm và làm việc.\n";

let folder: string;
let api: BotApi;
const children: ChildProcessByStdio<null, Readable, Readable>[] = [];

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run npm run build first.`);
  folder = mkdtempSync(path.join(tmpdir(), "trichdan-"));
  mkdirSync(path.join(folder, "corpus"));
  writeFileSync(path.join(folder, "corpus", "one.txt"), STORY);
  writeFileSync(
    path.join(folder, ".env"),
    `ALLOWED_USERS=${AN.id}\nLOG_LEVEL=debug\nBOT_TOKEN=not-a-token\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  api = await BotApi.start();
});
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
  await api.stop();
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings come from `.env` in the folder; what stands here wins. */
function start(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], BOT_API_ROOT: api.root, BOT_TOKEN: TOKEN, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const ended = Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]): Ended => ({ code, stdout, stderr }),
  );
  return { child, ended };
}

describe("npm start with BOT_TOKEN", () => {
  it("answers from the corpus, finishes what is in hand on SIGTERM, and leaves with 0", async () => {
    const { child, ended } = start({});
    api.say(AN, "Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?");
    await api.until(() => api.sent.length === 1, 30_000);
    expect(api.sent[0]?.text).toContain(
      "cho <b>88 sinh viên</b> tỉnh Champasak theo học tại Bình Dương.” [1]",
    );

    // The first try of this answer is lost, so that it is still in hand when the signal comes.
    api.fault({ method: "sendMessage", kind: "cut" });
    api.say(AN, "Ai ký thỏa thuận hợp tác tại Thủ Dầu Một?");
    await api.until(() => api.callsOf("sendMessage").length === 2);
    const signalled = performance.now();
    child.kill("SIGTERM");
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(5_000);
    expect(api.sent).toHaveLength(2);
    expect(api.pending).toEqual([]);
    expect(stdout).toBe("");
    expect(stderr).not.toContain(TOKEN);
    for (const line of stderr.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
  });

  it("takes the same index up again, and leaves with 0 on SIGINT while idle", async () => {
    const { child, ended } = start({});
    api.say(AN, "/start");
    await api.until(() => api.sent.length === 1, 30_000);
    expect(api.sent[0]?.text).toContain("Hiện có 1 bài");
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  it("calls nobody before the time that a 429 named, however the process that met it ended", async () => {
    api.fault({ method: "sendMessage", kind: 429, retryAfter: 5 });
    const { child } = start({});
    api.say(AN, "Bình Dương cấp bao nhiêu học bổng?");
    await api.until(() => api.callsOf("sendMessage").length === 1, 30_000);
    // Its reply is on the way for a moment.
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill("SIGKILL");
    await once(child, "exit");
    start({});
    await api.until(() => api.sent.length === 1, 30_000);
    const [refused, sent] = api.callsOf("sendMessage").map(({ at }) => at);
    expect((sent ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(5_000);
  });

  it("leaves with 1 and one sentence where the token is wrong", async () => {
    const { ended } = start({
      BOT_TOKEN: "987654321:another-token-that-nobody-knows-00",
      LOG_LEVEL: "silent",
    });
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Telegram does not accept BOT_TOKEN \(401 Unauthorized\)\. Copy the whole token [^\n]*\n$/,
    );
  });

  it("leaves with 1 and one sentence where a setting is wrong, with 2 where the usage is", async () => {
    const wrong = await start({ BOT_TOKEN: TOKEN, ADMINS: "an" }).ended;
    expect([wrong.code, wrong.stderr.split("\n").length]).toEqual([1, 2]);
    expect(wrong.stderr).toContain('ADMINS has "an"');
    const usage = await start({}, ["--no-such-flag"]).ended;
    expect(usage.code).toBe(2);
    expect(usage.stderr).toContain("Usage: npm start -- [--corpus DIR] [--data DIR]");
  });
});
