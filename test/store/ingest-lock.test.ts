// test/store/ingest-lock.test.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { acquireIngestLock } from "#src/store/ingest-lock.js";
import { temporaryFolder } from "../temporary-folder.js";

it("is held by one at a time and tells the next who holds it", async () => {
  const folder = temporaryFolder();
  const release = await acquireIngestLock(folder);
  const holders: string[] = [];
  const second = acquireIngestLock(folder, { timeoutMs: 0, onWait: (holder) => holders.push(holder) });
  await expect(second).rejects.toThrow(`process ${process.pid}`);
  expect(holders).toEqual([expect.stringContaining(`process ${process.pid}`)]);
  const waiting = acquireIngestLock(folder);
  release();
  (await waiting)();
});

it("can be given up while waiting", async () => {
  const folder = temporaryFolder();
  const release = await acquireIngestLock(folder);
  const abort = new AbortController();
  const waiting = acquireIngestLock(folder, { signal: abort.signal });
  abort.abort();
  await expect(waiting).rejects.toThrow("aborted");
  release();
});

it("is free again when its holder is killed", async () => {
  const folder = temporaryFolder();
  const module = fileURLToPath(new URL("../../dist/store/ingest-lock.js", import.meta.url));
  const child = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `import { acquireIngestLock } from ${JSON.stringify(module)};
     await acquireIngestLock(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`,
  ]);
  await once(child.stdout, "data");
  await expect(acquireIngestLock(folder, { timeoutMs: 0 })).rejects.toThrow(`process ${child.pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  (await acquireIngestLock(folder, { timeoutMs: 0 }))();
});
