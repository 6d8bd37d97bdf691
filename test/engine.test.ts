// test/engine.test.ts
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import { temporaryFolder } from "./temporary-folder.js";

let corpusDir: string;
let dataDir: string;

beforeEach(() => {
  corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  cpSync("corpus", corpusDir, { recursive: true });
  dataDir = temporaryFolder();
});

async function open(): Promise<Engine> {
  const engine = await createEngine({ corpusDir, dataDir, modelsDir: "models" });
  onTestFinished(() => engine.close());
  return engine;
}

/** `npm run ingest` in a process of its own. */
function ingestProcess(): ChildProcess {
  return spawn(process.execPath, ["dist/scripts/ingest.js", "--corpus", corpusDir, "--data", dataDir], {
    stdio: ["ignore", "ignore", "pipe"],
  });
}

describe("two processes", () => {
  it("serve within five seconds what the other one ingested, changed and removed", async () => {
    const engine = await open();
    await engine.ingest();
    const question = "Ai nhận giải thưởng vườn ươm sáng tạo ở Kon Plông?";
    expect((await engine.ask(question)).kind).toBe("abstained");
    const file = path.join(corpusDir, "new.txt");
    writeFileSync(
      file,
      "Ngày 5/3/2025, bà Y Hằng nhận giải thưởng vườn ươm sáng tạo ở Kon Plông. Lễ trao giải diễn ra tại huyện.",
    );
    const [code] = await once(ingestProcess(), "exit");
    expect(code).toBe(0);
    await sleep(1500);
    expect((await engine.ask(question)).text).toContain("bà Y Hằng nhận giải thưởng");
    rmSync(file);
    await once(ingestProcess(), "exit");
    expect((await engine.ask(question)).kind).toBe("abstained");
    expect(engine.status().articles).toBe(5);
  });

  it("do not ingest at the same time: the second waits, and finds nothing left to do", async () => {
    const children = [ingestProcess(), ingestProcess()];
    const outputs = await Promise.all(
      children.map(async (child) => {
        let output = "";
        child.stderr?.on("data", (chunk) => (output += chunk));
        await once(child, "close");
        return output;
      }),
    );
    const all = outputs.join("\n");
    expect(all.match(/^added /gm)).toHaveLength(5);
    expect(all).toContain("process");
  });
});

describe("a store whose ingest was killed", () => {
  it("opens whole, keeps every acknowledged article, and is finished by the next run", async () => {
    for (const delay of [150, 700, 900, 1200, 1600, 2200]) {
      const child = ingestProcess();
      let output = "";
      child.stderr?.on("data", (chunk) => (output += chunk));
      await sleep(delay);
      child.kill("SIGKILL");
      await once(child, "close");
      const acknowledged = [...output.matchAll(/^added (\S+)$/gm)].map(([, source]) => source);
      const engine = await createEngine({ corpusDir, dataDir, modelsDir: "models" });
      const stored = engine.articles().map(({ source }) => source);
      expect(stored).toEqual(expect.arrayContaining(acknowledged));
      for (const { articleId } of engine.articles()) expect(engine.article(articleId)?.text).not.toBe("");
      if (stored.length > 0) expect((await engine.search("hợp tác")).hits.length).toBeGreaterThan(0);
      await engine.close();
    }
    const engine = await open();
    expect(await engine.ingest()).toMatchObject({ articles: 5, failed: [] });
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".hnsw"))).toHaveLength(1);
    const db = new Database(path.join(dataDir, "trichdan.db"), { readonly: true });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
  });
});

describe("remove", () => {
  it("takes an article away for good, by id or source", async () => {
    const engine = await open();
    await engine.ingest();
    const [first, second] = engine.articles();
    expect((await engine.remove(first?.articleId ?? ""))?.source).toBe(first?.source);
    expect((await engine.remove(second?.source ?? ""))?.articleId).toBe(second?.articleId);
    expect(await engine.remove("nothing")).toBeNull();
    await engine.ingest();
    expect(engine.articles()).toHaveLength(3);
    expect(engine.article(first?.articleId ?? "")).toBeNull();
  });
});

describe("an empty store", () => {
  it("abstains and says that there are no articles", async () => {
    const engine = await open();
    const answer = await engine.ask("Ai ký kết?");
    expect(answer).toMatchObject({ kind: "abstained", reason: "no_evidence", nearest: [] });
    expect(answer.text).toContain("Chưa có bài nào");
    expect(engine.status()).toEqual({
      articles: 0,
      passages: 0,
      oldest: null,
      newest: null,
      inferredYears: 0,
      lastIngest: null,
    });
  });
});

describe("a watched corpus", () => {
  it("is served as it changes, file by file, and what is gone with it", async () => {
    const engine = await open();
    await engine.ingest();
    const stored: string[] = [];
    const stop = engine.watchCorpus({
      onEvent: (event) => {
        if (event.type === "started") stored.push(`${event.total} looked at`);
        if (event.type === "stored") stored.push(event.change);
      },
      onError: (error) => {
        throw error;
      },
    });
    await sleep(1_000);
    const file = path.join(corpusDir, "new.txt");
    writeFileSync(
      file,
      "Ngày 5/3/2025, bà Y Hằng nhận giải thưởng vườn ươm sáng tạo ở Kon Plông cùng học trò.",
    );
    while (stored.length < 2) await sleep(50);
    expect(stored).toEqual(["1 looked at", "added"]);
    expect(engine.article("new.txt")).not.toBeNull();
    rmSync(file);
    while (stored.length < 4) await sleep(50);
    expect(stored.slice(2)).toEqual(["5 looked at", "removed"]);
    await stop();
  });
});
