// src/models/chat-model.ts
import { HumanMessage, SystemMessage, type UsageMetadata } from "@langchain/core/messages";
import { ChatOpenAICompletions } from "@langchain/openai";
import { CircuitBreaker } from "./circuit-breaker.js";
import {
  type FaultKind,
  type LanguageModel,
  type ModelCall,
  ModelFault,
  type Prompt,
  type WriteOptions,
} from "./language-model.js";
import { Turns } from "./turns.js";

export interface ChatModelSettings {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
}

/** Calls at once; local servers work on few at a time anyway. */
const AT_ONCE = 4;
/** Tries after the first of a call that failed to begin; LangChain waits between them as the server says, else ever longer. */
const RETRIES = 2;
/** A text is endless above so many characters for each token that was allowed: no script needs more. */
const CHARACTERS_PER_TOKEN = 8;

/** A LangChain chat model of any OpenAI-compatible server. */
export function createChatModel(
  { baseUrl, model, apiKey }: ChatModelSettings,
  onCall: (call: ModelCall) => void = () => undefined,
): LanguageModel {
  const turns = new Turns(AT_ONCE);
  const breaker = new CircuitBreaker();
  const chat = new ChatOpenAICompletions({
    model,
    // Without one LangChain would take a key from the environment that is meant for another server.
    apiKey: apiKey ?? "none",
    // A redirect would take questions and key to another server than the one that was set.
    // Its own log would repeat what the server sends.
    configuration: {
      ...{ baseURL: baseUrl, fetchOptions: { redirect: "error" }, logLevel: "off", fetch: fetchShort },
    },
    temperature: 0,
    maxRetries: RETRIES,
  });
  /** What the server has turned down before; it is not asked for again. */
  const without = { schema: false, usage: false };

  const stream = async (prompt: Prompt, signal: AbortSignal) => {
    const { name, schema } = prompt.schema;
    return chat.stream([new SystemMessage(prompt.system), new HumanMessage(prompt.user)], {
      signal,
      ...(without.usage ? {} : { stream_options: { include_usage: true } }),
      ...(without.schema
        ? {}
        : { response_format: { type: "json_schema", json_schema: { name, schema, strict: true } } }),
      max_tokens: prompt.maxTokens,
    } as Parameters<typeof chat.stream>[1]);
  };

  /** Servers differ in what they know: whatever one turns down with 400 is left out, one thing after the other. */
  const started = async (
    prompt: Prompt,
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<typeof stream>>> => {
    try {
      return await stream(prompt, signal);
    } catch (error) {
      if (statusOf(error) !== 400 && statusOf(error) !== 422) throw error;
      if (!without.schema) without.schema = true;
      else if (!without.usage) without.usage = true;
      else throw error;
      return started(prompt, signal);
    }
  };

  const called = async (
    prompt: Prompt,
    { signal, onText }: WriteOptions,
    figures: Figures,
  ): Promise<string> => {
    const release = await turns.take(signal);
    const cut = new AbortController();
    try {
      const pieces = await until(signal, started(prompt, AbortSignal.any([signal, cut.signal])));
      const reader = pieces[Symbol.asyncIterator]();
      let text = "";
      for (;;) {
        const { done, value } = await until(signal, reader.next());
        if (done === true) break;
        const { text: piece } = value;
        const usage = value.usage_metadata as UsageMetadata | undefined;
        figures.promptTokens = usage?.input_tokens ?? figures.promptTokens;
        figures.writtenTokens = usage?.output_tokens ?? figures.writtenTokens;
        if (piece === "") continue;
        text += piece;
        if (text.length > prompt.maxTokens * CHARACTERS_PER_TOKEN)
          throw new ModelFault("endless", `More than ${prompt.maxTokens} tokens were written.`);
        onText?.(piece);
      }
      return text;
    } finally {
      cut.abort();
      release();
    }
  };

  return {
    name: model,
    write: async (prompt, options) => {
      const begun = performance.now();
      const figures: Figures = { promptTokens: null, writtenTokens: null };
      const told = (outcome: ModelCall["outcome"]): void =>
        onCall({ outcome, seconds: (performance.now() - begun) / 1_000, ...figures });
      if (!breaker.mayCall()) {
        told("resting");
        throw new ModelFault("resting", "The server has failed several times in a row.");
      }
      try {
        const text = await called(prompt, options, figures);
        breaker.succeeded();
        told("ok");
        return text;
      } catch (error) {
        const fault = faultOf(error, options.signal);
        if (fault.kind === "stopped") breaker.left();
        else breaker.failed();
        told(fault.kind);
        throw fault;
      }
    },
  };
}

/** Bytes of a response: a stream has about two hundred for each token. */
const MOST_BYTES = 2_000_000;

/** `fetch` that gives up a response without end before anybody takes it apart. */
const fetchShort: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let left = MOST_BYTES;
  const short = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new ModelFault("endless", `More than ${MOST_BYTES} bytes were sent.`));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(short), { status, statusText, headers });
};

interface Figures {
  promptTokens: number | null;
  writtenTokens: number | null;
}

/** Does not wait for what does not hear the signal. */
async function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let gone: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    gone = () => reject(signal.reason);
    signal.addEventListener("abort", gone, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", gone);
    // Whatever it still comes to is nobody's any more.
    work.catch(() => undefined);
  }
}

/** The fault in words that hold nothing of the request: what a server says may repeat it, the key included. */
function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (error instanceof ModelFault) return error;
  if (signal.aborted) {
    const slow = (signal.reason as Error | undefined)?.name === "TimeoutError";
    return slow
      ? new ModelFault("slow", "The server did not end in time.")
      : new ModelFault("stopped", "The call was given up.");
  }
  const status = statusOf(error);
  if (status === null)
    return new ModelFault("down", `The server cannot be reached or broke off${codeOf(error)}.`);
  return new ModelFault(kindOf(status), `The server answered ${status}.`);
}

function kindOf(status: number): FaultKind {
  if (status === 429) return "busy";
  return status >= 400 && status < 500 && status !== 408 ? "refused" : "down";
}

function statusOf(error: unknown): number | null {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return typeof status === "number" ? status : null;
}

/** " (ECONNREFUSED)" */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause)
    if ("code" in at && typeof at.code === "string" && /^[A-Z_]{3,40}$/.test(at.code)) return ` (${at.code})`;
  return "";
}
