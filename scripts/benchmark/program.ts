// scripts/benchmark/program.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  /** Seconds from its start to its first output, or to its end without any. */
  readonly firstOutput: number;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Highest resident memory seen, in MB; 0 where the system does not tell. */
  readonly peakMemory: number;
}

export interface RunOptions {
  readonly input?: string;
  /** Kills the program after so many milliseconds. */
  readonly killAfter?: number;
}

/** Runs a compiled program of the project (`main.js`, `scripts/ingest.js`) to its end. */
export async function runProgram(
  name: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const started = performance.now();
  const { BOT_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, [file, ...args], { env, stdio: "pipe" });
  let stdout = "";
  let stderr = "";
  let firstOutput: number | undefined;
  let peakMemory = 0;
  child.stdout.on("data", (chunk) => {
    firstOutput ??= performance.now() - started;
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  const watch = setInterval(() => {
    peakMemory = Math.max(peakMemory, residentPeak(child.pid));
  }, 20);
  const kill =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), options.killAfter);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  clearTimeout(kill);
  const seconds = (performance.now() - started) / 1000;
  return { code, firstOutput: (firstOutput ?? seconds * 1000) / 1000, seconds, stdout, stderr, peakMemory };
}

/** High-water mark of a process' resident memory, in MB. */
function residentPeak(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
