// src/telegram/resting.ts
import type { Transformer } from "grammy";
import type { Rests } from "../store/rests.js";

/** Calls that wait in ways of their own; {@link pacing} leaves them alone. */
export const SELF_PACED: ReadonlySet<string> = new Set([
  "getUpdates",
  "getMe",
  "setWebhook",
  "deleteWebhook",
]);

/** Remembers a 429 of these calls, and until its time is over answers in the server's place, with the seconds that are left. */
export function resting(rests: Rests): Transformer {
  return async (prev, method, payload, signal) => {
    if (!SELF_PACED.has(method)) return prev(method, payload, signal);
    const left = rests.left(method);
    if (left > 0) return tooEarly(left / 1_000) as never;
    const result = await prev(method, payload, signal);
    const asked = result.ok ? undefined : result.parameters?.retry_after;
    if (asked !== undefined) rests.add(method, asked * 1_000);
    return result;
  };
}

function tooEarly(seconds: number): object {
  const description = `Too Many Requests: not called again for ${seconds} s`;
  return { ok: false, error_code: 429, description, parameters: { retry_after: seconds } };
}
