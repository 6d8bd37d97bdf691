// src/models/embedding-worker.ts
// The worker thread of local-embedder.ts: tokenizer and model live here and nowhere else.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Tokenizer } from "@huggingface/tokenizers";
import { InferenceSession, Tensor } from "onnxruntime-node";

/** Embed the one text, or count the tokens of all. */
export interface EmbeddingRequest {
  readonly texts: readonly string[];
  readonly embed: boolean;
}

/** What the worker is sent: work, or the wish to end. */
export type EmbeddingMessage = EmbeddingRequest | "close";

export interface EmbeddingResponse {
  /** Unit vector of the text. */
  readonly vector?: Float32Array;
  readonly counts?: readonly number[];
  readonly error?: string;
}

const { folder, maxTokens } = workerData as { folder: string; maxTokens: number };
const SPECIAL_TOKENS = 2;

const json = async (file: string): Promise<object> =>
  JSON.parse(await readFile(path.join(folder, file), "utf8"));

const session = InferenceSession.create(path.join(folder, "onnx/model_quantized.onnx"), {
  intraOpNumThreads: 2,
  executionMode: "sequential",
  // The arena keeps the memory of the longest text for good; without it a run is as fast.
  enableCpuMemArena: false,
});
const tokenizer = Promise.all([json("tokenizer.json"), json("tokenizer_config.json")]).then(
  ([tokens, config]) => {
    const loaded = new Tokenizer(tokens, config);
    return { encode: (text: string): number[] => loaded.encode(text).ids };
  },
);

/** Answers leave in the order of their requests. */
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: EmbeddingMessage) => {
  if (message === "close") {
    void close();
    return;
  }
  last = last
    .then(() => answer(message))
    .then(
      (response) => parentPort?.postMessage(response),
      (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies EmbeddingResponse),
    );
});

/** Ends the thread once the model is loaded and released. */
async function close(): Promise<void> {
  await session.then((loaded) => loaded.release()).catch(() => undefined);
  parentPort?.close();
}

async function answer(request: EmbeddingRequest): Promise<EmbeddingResponse> {
  const { encode } = await tokenizer;
  if (request.embed) return { vector: await embed(encode(request.texts[0] ?? "")) };
  return { counts: request.texts.map((text) => encode(text).length - SPECIAL_TOKENS) };
}

/** Mean of the token states, normalised to length 1. */
async function embed(tokens: number[]): Promise<Float32Array> {
  const ids =
    tokens.length > maxTokens ? [...tokens.slice(0, maxTokens - 1), tokens.at(-1) as number] : tokens;
  const shape = [1, ids.length];
  const filled = (value: (index: number) => number) =>
    new Tensor(
      "int64",
      BigInt64Array.from(ids, (_, index) => BigInt(value(index))),
      shape,
    );
  const output = await (await session).run({
    input_ids: filled((index) => ids[index] as number),
    attention_mask: filled(() => 1),
    token_type_ids: filled(() => 0),
  });
  const states = output["last_hidden_state"]?.data as Float32Array;
  const dimensions = states.length / ids.length;
  const vector = new Float32Array(dimensions);
  for (let i = 0; i < states.length; i++)
    vector[i % dimensions] = (vector[i % dimensions] as number) + (states[i] as number);
  const length = Math.hypot(...vector);
  for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}
