// test/reliability/ingest-process.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { IngestReport } from "#src/ingestion/report.js";

const BUILT = path.join(import.meta.dirname, "../../dist/scripts/ingest.js");

export interface IngestEnded {
  readonly code: number | null;
  readonly report: IngestReport;
  readonly stderr: string;
  /** Longest time between two lines of progress, in seconds. */
  readonly longest: number;
  /** Most resident memory of the process, and of one that reads files for it, in MB; 0 where the system does not tell. */
  readonly memory: { readonly own: number; readonly child: number };
}

/** The built `ingest` in a process of its own, to its end. */
export async function runIngest(args: readonly string[]): Promise<IngestEnded> {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build first.`);
  const child = spawn(process.execPath, [BUILT, "--json", ...args], { env: { PATH: process.env["PATH"] } });
  let [stdout, stderr] = ["", ""];
  let last = performance.now();
  let longest = 0;
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  });
  const memory = { own: 0, child: 0 };
  const watch = setInterval(() => {
    const own = String(child.pid);
    memory.own = Math.max(memory.own, residentMemory(own));
    for (const reader of childrenOf(own)) memory.child = Math.max(memory.child, residentMemory(reader));
  }, 10);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(watch);
  return { code, report: JSON.parse(stdout) as IngestReport, stderr, longest: longest / 1000, memory };
}

function residentMemory(pid: string): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

function childrenOf(pid: string): string[] {
  return textOf(`/proc/${pid}/task/${pid}/children`)
    .split(" ")
    .filter((child) => child !== "");
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
