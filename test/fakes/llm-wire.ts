// test/fakes/llm-wire.ts
import type { Fault } from "./llm-faults.js";
import type { LlmRequest } from "./llm-server.js";

/** An answer as it goes over the line, in the pieces in which it is written. */
export interface Wire {
  readonly contentType: string;
  readonly pieces: readonly string[];
}

/** A completion of `text` as the request asks for it: at once or as a stream, in a message or in a tool's arguments. */
export function completion(request: LlmRequest, text: string, pieceLength: number, fault?: Fault): Wire {
  const name: string | undefined = request.form === null ? undefined : request.body.tools?.[0]?.function.name;
  const said = fault?.kind === "half-answer" ? text.slice(0, Math.floor(text.length * fault.share)) : text;
  const finish = fault?.kind === "half-answer" ? "length" : name === undefined ? "stop" : "tool_calls";
  const head = { id: "chatcmpl-1", created: 1_700_000_000, model: request.model };
  const usage = {
    prompt_tokens: tokens(request.messages.map(({ content }) => content).join("")),
    completion_tokens: tokens(said),
    total_tokens: tokens(request.messages.map(({ content }) => content).join("")) + tokens(said),
  };
  const spoken = (content: string, first = true): object =>
    name === undefined
      ? { content }
      : {
          content: null,
          tool_calls: [
            {
              index: 0,
              ...(first ? { id: "call_1", type: "function" } : {}),
              function: { ...(first ? { name } : {}), arguments: content },
            },
          ],
        };
  if (!request.stream) {
    const message = { role: "assistant", ...spoken(said) };
    const choices = fault?.kind === "no-choices" ? [] : [{ index: 0, message, finish_reason: finish }];
    const json = JSON.stringify({ ...head, object: "chat.completion", choices, usage });
    return { contentType: "application/json", pieces: slices(json, pieceLength) };
  }
  const event = (delta: object, finish_reason: string | null = null): string =>
    data({
      ...head,
      object: "chat.completion.chunk",
      choices: fault?.kind === "no-choices" ? [] : [{ index: 0, delta, finish_reason }],
    });
  const end = { ...head, object: "chat.completion.chunk", choices: [], usage };
  return {
    contentType: "text/event-stream",
    pieces: [
      event({ role: "assistant", content: name === undefined ? "" : null }),
      ...slices(said, pieceLength).map((piece, i) => event(spoken(piece, i === 0))),
      event({}, finish),
      ...(request.body.stream_options?.include_usage ? [data(end)] : []),
      "data: [DONE]\n\n",
    ],
  };
}

export function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

/** Never cuts a character in two. */
function slices(text: string, length: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, i) =>
    characters.slice(i * length, (i + 1) * length).join(""),
  );
}

/** A stand-in for the count that a server reports. */
function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
