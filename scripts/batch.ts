// scripts/batch.ts
import { readFile } from "node:fs/promises";
import * as z from "zod/v4";
import { UsageError, UserError } from "#src/errors.js";
import type { Option } from "./arguments.js";
import { type Call, sentence } from "./command.js";
import { writeLines } from "./output-file.js";

export const BATCH_OPTIONS = {
  batch: {
    type: "string",
    value: "IN.jsonl",
    about: 'lines {"id", "question" or "claim", "history"} to work through',
  },
  out: { type: "string", value: "OUT.jsonl", about: "results of --batch, in the same order" },
} as const satisfies Record<string, Option>;

const id = z.union([z.string(), z.number()]);
const text = z.string().trim().min(1);
const QuestionLine = z.object({ id, question: text, history: z.array(z.string()).default([]) });
const ClaimLine = z.object({ id, claim: text });
export type BatchLine = z.infer<typeof QuestionLine>;

/** The operands as one text, or `null` when the flags ask for a batch. */
export function textOrBatch(call: Call<typeof BATCH_OPTIONS>, operand: string): string | null {
  const text = call.positionals.join(" ").trim();
  const { batch, out } = call.values;
  if (batch === undefined && out === undefined && text !== "") return text;
  if (batch !== undefined && out !== undefined && text === "") return null;
  throw new UsageError(`Give either ${operand} or both --batch and --out.`);
}

/**
 * Works through `--batch` into `--out`, in order. A bad line becomes `{"id", "error"}` and the rest goes on.
 * @returns how many lines went well, and how many did not
 */
export function runBatch(
  call: Call<typeof BATCH_OPTIONS>,
  work: (line: BatchLine) => Promise<object>,
): Promise<{ done: number; failed: number }> {
  return workThrough(call, QuestionLine, work);
}

/** The same over lines with a claim. */
export function runClaimBatch(
  call: Call<typeof BATCH_OPTIONS>,
  work: (line: z.infer<typeof ClaimLine>) => Promise<object>,
): Promise<{ done: number; failed: number }> {
  return workThrough(call, ClaimLine, work);
}

async function workThrough<T>(
  call: Call<typeof BATCH_OPTIONS>,
  schema: z.ZodType<T>,
  work: (line: T) => Promise<object>,
): Promise<{ done: number; failed: number }> {
  const { batch = "", out = "" } = call.values;
  const count = { done: 0, failed: 0 };
  async function* results(): AsyncGenerator<string> {
    for (const [line, number] of await nonEmptyLines(batch)) {
      call.signal.throwIfAborted();
      const { id, result } = await answerTo(line, number, schema, work);
      count["error" in result ? "failed" : "done"] += 1;
      yield JSON.stringify({ id, ...result });
    }
  }
  await writeLines(out, results());
  call.note(
    `${count.done} done${count.failed > 0 ? `, ${count.failed} with an error` : ""}; results are in ${out}.`,
  );
  return count;
}

async function answerTo<T>(
  line: string,
  number: number,
  schema: z.ZodType<T>,
  work: (line: T) => Promise<object>,
): Promise<{ id: unknown; result: object }> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, result: { error: `Line ${number} is not JSON.` } };
  }
  const id = (json as { id?: unknown } | null)?.id ?? null;
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { id, result: { error: `Line ${number}: ${issue?.path.join(".")}: ${issue?.message}.` } };
  }
  try {
    return { id, result: await work(parsed.data) };
  } catch (error) {
    return { id, result: { error: sentence(error) } };
  }
}

async function nonEmptyLines(file: string): Promise<[string, number][]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "it does not exist" : error.message;
    throw new UserError(`${file} cannot be read: ${reason}.`, "Give a file with one JSON object a line.");
  });
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index): [string, number] => [line, index + 1])
    .filter(([line]) => line.trim() !== "");
}
