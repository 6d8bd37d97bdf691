// src/ingestion/sandbox/sandbox.ts
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Refusal, UserError } from "../../errors.js";
import { type Answer, type Limits, READY } from "./answer.js";
import type { FileToRead, Part } from "./read-file.js";

/**
 * Reads files of which nothing is known in a process of its own. It may read no file but the program's own, and write and
 * start none; it ends when a file takes too much time or memory, and the next file gets a new one.
 */
export interface Sandbox {
  /** @throws UserError with the reason, in a sentence, when the file cannot be read within the limits */
  read(file: FileToRead): Promise<readonly Part[]>;
  /** Ends the process, whatever it does; a file that is being read fails. */
  close(): void;
}

export interface SandboxLimits {
  /** For one file, the start of the process included. */
  readonly milliseconds: number;
  /** Resident memory of the whole process; it starts with about 60. */
  readonly megabytes: number;
}

export const SANDBOX_LIMITS: SandboxLimits = { milliseconds: 12_000, megabytes: 220 };

/** With so much memory left in use by the files before, the next file gets a new process. */
const WORN_MEGABYTES = 120;
const MEGABYTE = 1024 * 1024;

export function openSandbox(limits: SandboxLimits = SANDBOX_LIMITS): Sandbox {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  /** Whether the process has come as far as to take files. */
  let ready = false;

  const attempt = (file: FileToRead, until: number): Promise<readonly Part[]> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error("The sandbox is closed."));
      const isFresh = child === undefined;
      if (child === undefined) ready = false;
      child ??= startChild(limits);
      const reader = child;
      // Once it is late nothing else may wait, and this process must not end before that one has.
      reader.ref();
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        reader.kill("SIGKILL");
      }, until - performance.now());
      const finish = (): void => {
        clearTimeout(timer);
        reader.unref();
        reader.removeAllListeners("message").removeAllListeners("exit").removeAllListeners("error");
        reader.on("error", () => undefined);
      };
      const end = (): void => {
        finish();
        child = undefined;
      };
      reader.on("message", (answer: Answer | typeof READY) => {
        if (answer === READY) {
          ready = true;
          return;
        }
        finish();
        const { parts, refused, memory } = answer;
        if (memory > WORN_MEGABYTES * MEGABYTE) {
          reader.kill("SIGKILL");
          child = undefined;
        }
        if (parts === undefined)
          reject(new UserError(refused?.reason ?? "The file cannot be read.", undefined, refused?.refusal));
        else resolve(parts);
      });
      reader.once("exit", () => {
        end();
        if (closed) reject(new Error("The sandbox is closed."));
        else if (!ready && !late) reject(new Error("The process that reads files does not start."));
        // Not for what the files before it have left in memory.
        else if (!late && !isFresh) resolve(attempt(file, until));
        else reject(new UserError(...whyEnded(late, limits)));
      });
      reader.once("error", (error) => {
        reader.kill("SIGKILL");
        end();
        reject(error);
      });
      reader.send(file);
    });

  return {
    read: (file) => {
      const result = last.then(() => attempt(file, performance.now() + limits.milliseconds));
      last = result.catch(() => undefined);
      return result;
    },
    close: () => {
      closed = true;
      child?.kill("SIGKILL");
    },
  };
}

function whyEnded(
  late: boolean,
  { milliseconds, megabytes }: SandboxLimits,
): [message: string, hint: string, refusal: Refusal] {
  return late
    ? [
        `Reading the file took longer than ${milliseconds / 1000} seconds.`,
        "Save the article as text (.txt), split the file, or run `npm run ingest -- --retry-failed` when the machine is less busy.",
        "tooSlow",
      ]
    : [
        `Reading the file took more than ${megabytes} MB of memory.`,
        "Save the article as text (.txt), or split the file.",
        "tooMuchMemory",
      ];
}

/** Flags of a Node process that may read the program's own files, and open, write or start nothing else. */
export function confinement(): string[] {
  // Links are read on the way to what they lead to. Each path once: Node 20 does not bear it twice.
  const own = ["dist", "node_modules", "package.json"].map(program);
  return [
    // Its name while Node 20 is served.
    process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission",
    ...[...new Set([...own, ...own.map((part) => realpathSync(part))])].map(
      (part) => `--allow-fs-read=${part}`,
    ),
    "--allow-worker",
    "--no-warnings",
  ];
}

function startChild({ megabytes }: SandboxLimits): ChildProcess {
  const limits = { memory: megabytes * MEGABYTE, parent: process.pid } satisfies Limits;
  const child = fork(program("dist/ingestion/sandbox/child.js"), [JSON.stringify(limits)], {
    serialization: "advanced",
    // Nothing of the settings: the bot's token least of all.
    env: { TZ: "UTC" },
    execArgv: [...confinement(), `--max-old-space-size=${Math.round(megabytes * 0.7)}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** A path in the program's folder. */
function program(part: string): string {
  return fileURLToPath(new URL(`../../../${part}`, import.meta.url));
}
