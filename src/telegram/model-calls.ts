// src/telegram/model-calls.ts
import type { ModelCall } from "../models/language-model.js";
import type { Metrics } from "./metrics.js";

/** Counts calls of the language model, their time and their tokens. */
export function countCalls(metrics: Metrics): (call: ModelCall) => void {
  return ({ outcome, seconds, promptTokens, writtenTokens }) => {
    metrics.count("trichdan_model_calls_total", 1, { outcome });
    if (outcome !== "resting") metrics.observe("trichdan_model_seconds", seconds);
    for (const [kind, tokens] of [
      ["prompt", promptTokens],
      ["written", writtenTokens],
    ] as const)
      if (tokens !== null) metrics.count("trichdan_model_tokens_total", tokens, { kind });
  };
}
