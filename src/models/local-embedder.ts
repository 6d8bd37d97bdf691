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

interface Job {
  readonly request: EmbeddingRequest;
  readonly resolve: (response: EmbeddingResponse) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The bundled model in a worker thread: onnxruntime computes on the thread that calls it. The queue stays on this
 * side, one job in the worker at a time, so that a question waits for one passage at the most.
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
  const passages: Job[] = [];
  let worker: Worker | undefined;
  let current: Job | undefined;
  let failure: Error | undefined;

  const next = (): void => {
    if (current !== undefined) return;
    current = questions.shift() ?? passages.shift();
    if (current === undefined) {
      // Nothing to do: the thread alone does not keep the process alive.
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    worker.postMessage(current.request);
  };
  const fail = (error: Error): void => {
    failure ??= error;
    for (const job of [current, ...questions.splice(0), ...passages.splice(0)]) job?.reject(failure);
    current = undefined;
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
      const job = current;
      current = undefined;
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
    countTokens: async (texts) => [...((await submit(passages, { texts, embed: false })).counts ?? [])],
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
