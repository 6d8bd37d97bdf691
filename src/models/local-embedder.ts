// src/models/local-embedder.ts
import { once } from "node:events";
import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { UserError } from "../errors.js";
import type { Embedder } from "./embedder.js";
import type { EmbeddingMessage, EmbeddingRequest, EmbeddingResponse } from "./embedding-worker.js";

const NAME = "multilingual-e5-small";
const DIMENSIONS = 384;
const MAX_TOKENS = 512;
/** Keeps the worker's garbage small: about 40 MB less, and no slower. */
const YOUNG_GENERATION_MB = 4;

// The prefixes the model was trained with.
const QUERY_PREFIX = "query: ";
const PASSAGE_PREFIX = "passage: ";

/** A text so short is sent while the one before is at work: the worker need not wait for this side. In UTF-16 units. */
const SHORT_TEXT = 600;

interface Job {
  readonly request: EmbeddingRequest;
  readonly resolve: (response: EmbeddingResponse) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The bundled model in a worker thread: onnxruntime computes on the thread that calls it. The queue stays on this
 * side, one job in the worker at a time and a short one behind it, so that a question waits for one passage, or two short
 * ones, at the most.
 * @param modelsDir the folder that holds `multilingual-e5-small/`
 * @throws UserError when a file of the model is missing
 */
export async function createLocalEmbedder(modelsDir: string): Promise<Embedder> {
  const folder = path.join(modelsDir, NAME);
  const sizes = await Promise.all(
    ["onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"].map((file) =>
      fileSize(path.join(folder, file)),
    ),
  );
  const questions: Job[] = [];
  // Quickly done, and what is to be embedded after depends on them.
  const counts: Job[] = [];
  const passages: Job[] = [];
  /** In the worker, in their order. */
  const working: Job[] = [];
  let worker: Worker | undefined;
  let failure: Error | undefined;

  const send = (job: Job): void => {
    worker ??= start();
    worker.ref();
    worker.postMessage(job.request);
    working.push(job);
  };
  const next = (): void => {
    // Once it is closed, the thread keeps the process alive until it has ended.
    if (failure !== undefined) return;
    const waiting = [questions, counts, passages].find((queue) => queue.length > 0);
    const [job] = waiting ?? [];
    if (waiting === undefined || job === undefined) {
      // Nothing to do: the thread alone does not keep the process alive.
      if (working.length === 0) worker?.unref();
      return;
    }
    if (working.length > 1 || (working.length === 1 && !(isShort(job) && working.every(isShort)))) return;
    waiting.shift();
    send(job);
    next();
  };
  const fail = (error: Error): void => {
    failure ??= error;
    const all = [working, questions, counts, passages].flatMap((queue) => queue.splice(0));
    for (const job of all) job.reject(failure);
  };
  const submit = (queue: Job[], request: EmbeddingRequest): Promise<EmbeddingResponse> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      queue.push({ request, resolve, reject });
      next();
    });
  // At the first job: a command that embeds nothing does not load the model.
  const start = (): Worker => {
    const started = new Worker(workerFile(), {
      workerData: { folder, maxTokens: MAX_TOKENS },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    started.on("message", (response: EmbeddingResponse) => {
      const job = working.shift();
      if (response.error === undefined) job?.resolve(response);
      else job?.reject(new Error(response.error));
      next();
    });
    started.on("error", (error) =>
      fail(
        new UserError(
          `The embedding model in ${folder} failed: ${error.message}.`,
          "Check its files, then start again.",
        ),
      ),
    );
    started.on("exit", () => fail(new Error("The embedding worker has stopped.")));
    return started;
  };

  const embed = async (queue: Job[], text: string): Promise<Float32Array> =>
    (await submit(queue, { texts: [text], embed: true })).vector ?? new Float32Array(DIMENSIONS);

  return {
    model: `${NAME}@${sizes.join(".")}`,
    dimensions: DIMENSIONS,
    maxTokens: MAX_TOKENS,
    embedQuery: (text) => embed(questions, QUERY_PREFIX + text),
    embedPassage: (text) => embed(passages, PASSAGE_PREFIX + text),
    countTokens: async (texts) => [...((await submit(counts, { texts, embed: false })).counts ?? [])],
    close: async () => {
      fail(new Error("The embedding model was closed."));
      if (worker === undefined || worker.threadId === -1) return;
      // The worker ends by itself: to end it while it loads the model would end the process.
      const ended = once(worker, "exit");
      worker.ref();
      worker.postMessage("close" satisfies EmbeddingMessage);
      await ended;
    },
  };
}

function isShort({ request }: Job): boolean {
  return request.texts.reduce((sum, text) => sum + text.length, 0) <= SHORT_TEXT;
}

/** The compiled worker: a worker thread cannot load TypeScript, so sources use the build's. */
function workerFile(): URL {
  const compiled = import.meta.url.endsWith(".ts")
    ? "../../dist/models/embedding-worker.js"
    : "./embedding-worker.js";
  return new URL(compiled, import.meta.url);
}

async function fileSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    throw new UserError(
      `The embedding model's file ${file} is missing.`,
      `Set MODELS_DIR to the folder that holds ${NAME}, or leave it empty to use the one in ${fileURLToPath(new URL("../../models", import.meta.url))}.`,
    );
  }
}
