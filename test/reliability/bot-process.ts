// test/reliability/bot-process.ts
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

const BUILT = path.join(import.meta.dirname, "../../dist/main.js");
const LIGHT = path.join(import.meta.dirname, "light-bot.mjs");
const COLLECT = path.join(import.meta.dirname, "collect.mjs");

export interface BotProcess {
  readonly child: ChildProcess;
  output(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** The built bot in a process of its own that can be killed: `light` without an index, `whole` over the project's corpus. */
export function startProcess(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  kind: "light" | "whole" = "light",
): BotProcess {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build first.`);
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", COLLECT, kind === "light" ? LIGHT : BUILT],
    {
      env: { PATH: process.env["PATH"], DATA_DIR: dataDir, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk) => {
    text = (text + chunk).slice(-20_000);
  });
  const exited = once(child, "exit") as Promise<[number | null]>;
  return {
    child,
    output: () => text,
    kill: async (signal) => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}
