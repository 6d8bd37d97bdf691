// src/chat.ts
import { createInterface } from "node:readline";
import type { Look } from "./chat/render.js";
import { createSession } from "./chat/session.js";
import { ERASE_LINE, style } from "./chat/style.js";
import type { Engine } from "./engine.js";
import { UserError } from "./errors.js";
import type { Wording } from "./wording/wording.js";

export interface ChatStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errorOutput: NodeJS.WriteStream;
  /** `noColor`: the variable NO_COLOR is set and not empty. */
  readonly env: { readonly noColor: boolean };
  /** Ends the chat. */
  readonly signal: AbortSignal;
}

const WORKING_AFTER_MS = 1000;
/** Longer lines tire the eye. */
const MAX_COLUMNS = 100;

/**
 * Questions and answers in a terminal until `/quit`, Ctrl-D or Ctrl-C; on a pipe, one question a line until the
 * input ends.
 */
export async function runChat(engine: Engine, io: ChatStreams): Promise<void> {
  const { input, output, errorOutput, env, signal } = io;
  if (signal.aborted) return;
  const interactive = input.isTTY === true && output.isTTY === true;
  const look = (): Look => ({
    style: style(output.isTTY === true && !env.noColor),
    columns: interactive ? Math.min(output.columns, MAX_COLUMNS) : Number.POSITIVE_INFINITY,
  });
  const session = createSession(engine, look, !interactive);

  /** Says after a second that an answer is on its way, and takes it back when it is there. */
  async function answered(line: string): Promise<string | null> {
    if (!interactive) return session.replyTo(line);
    const notice = session.wording().working(engine.status().articles);
    let shown = false;
    const timer = setTimeout(() => {
      output.write(notice);
      shown = true;
    }, WORKING_AFTER_MS);
    try {
      return await session.replyTo(line);
    } finally {
      clearTimeout(timer);
      if (shown) output.write(ERASE_LINE);
    }
  }

  const lines = createInterface({
    input,
    ...(interactive ? { output, terminal: true, removeHistoryDuplicates: true } : {}),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const close = () => lines.close();
  let gone = false;
  signal.addEventListener("abort", close, { once: true });
  output.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has left (`… | head -1`): nobody is there to be answered.
    if (error.code !== "EPIPE") throw error;
    gone = true;
    close();
  });
  let first = true;
  /** On a terminal a reply stands free; on a pipe a blank line parts two replies. */
  const say = (stream: NodeJS.WriteStream, text: string) => {
    stream.write(interactive ? `\n${text}\n\n` : `${first ? "" : "\n"}${text}\n`);
    first = false;
  };

  try {
    if (interactive) {
      say(output, session.welcome());
      lines.prompt();
    }
    for await (const typed of lines) {
      const line = typed.trim();
      if (line !== "") {
        try {
          const reply = await answered(line);
          if (reply === null) return;
          if (signal.aborted || gone) break;
          say(output, reply);
        } catch (error) {
          say(errorOutput, sentenceOf(error, session.wording()));
        }
      }
      if (interactive) lines.prompt();
    }
    // Ctrl-D and Ctrl-C leave the cursor behind the prompt.
    if (interactive && !gone) output.write("\n");
  } finally {
    signal.removeEventListener("abort", close);
    lines.close();
  }
}

function sentenceOf(error: unknown, wording: Wording): string {
  if (error instanceof UserError) return error.sentence;
  return wording.chatError(error instanceof Error ? error.message : String(error));
}
