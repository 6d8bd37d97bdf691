// test/fakes/llm-faults.ts
import type { ServerResponse } from "node:http";
import { data, type Wire } from "./llm-wire.js";

/** How an answer is broken. Shares (0 to 1) are of the pieces or characters of the answer that it would have been. */
export type Fault =
  /** `body` replaces the API's usual error object. */
  | { kind: "status"; status: number; retryAfter?: string; body?: string }
  | { kind: "redirect"; status: 301 | 302 | 307 | 308; to: string }
  /** The connection ends after this share; `null`: before the headers. */
  | { kind: "cut"; share: number | null }
  /** Nothing more comes after this share, and the connection stays open; `null`: not even headers. */
  | { kind: "stall"; share: number | null }
  /** The whole answer, late. */
  | { kind: "late"; ms: number }
  /** The whole answer, a piece at a time. */
  | { kind: "drip"; everyMs: number }
  /** Pieces without end, from the end of the answer on. */
  | { kind: "endless"; everyMs: number; piece: string }
  /** One line of this many characters. */
  | { kind: "huge-line"; characters: number }
  /** Bytes that are no text, under this content type. */
  | { kind: "garbage"; bytes: number; seed: number; contentType?: string }
  /** This, in place of the answer. */
  | { kind: "body"; body: string; contentType?: string }
  /** The answer under another content type. */
  | { kind: "content-type"; contentType: string }
  /** The API's error object after this share of a stream. */
  | { kind: "error-event"; share: number; message: string }
  /** The model stops at its limit of tokens: the envelope is whole, the answer is not. */
  | { kind: "half-answer"; share: number }
  | { kind: "no-choices" };

type EnvelopeFault = Extract<Fault, { kind: "half-answer" | "no-choices" }>;
type WireFault = Exclude<Fault, EnvelopeFault>;

/** Faults of the line; the others are faults of the answer inside a sound envelope. */
export function isWireFault(fault: Fault): fault is WireFault {
  return fault.kind !== "half-answer" && fault.kind !== "no-choices";
}

/** Writes an answer with its fault. What it leaves running ends with the connection. */
export async function breakWire(fault: WireFault, response: ServerResponse, wire: Wire): Promise<void> {
  const { pieces, contentType } = wire;
  const begin = (type = contentType): unknown => response.writeHead(200, { "content-type": type });
  const upTo = (share: number): readonly string[] => pieces.slice(0, Math.floor(pieces.length * share));
  switch (fault.kind) {
    case "status": {
      const error = { message: `The server answered ${fault.status}.`, type: "server_error", code: null };
      const retry = fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter };
      response.writeHead(fault.status, { "content-type": "application/json", ...retry });
      return void response.end(fault.body ?? JSON.stringify({ error }));
    }
    case "redirect":
      return void response.writeHead(fault.status, { location: fault.to }).end();
    case "cut":
      if (fault.share !== null) {
        begin();
        for (const piece of upTo(fault.share)) response.write(piece);
        await new Promise<void>((flushed) => response.write("", () => flushed()));
      }
      return void response.destroy();
    case "stall":
      if (fault.share === null) return;
      begin();
      response.flushHeaders();
      for (const piece of upTo(fault.share)) response.write(piece);
      return;
    case "late":
      await pause(fault.ms, response);
      begin();
      return void response.end(pieces.join(""));
    case "drip":
      begin();
      for (const piece of pieces) {
        if (response.destroyed) return;
        response.write(piece);
        await pause(fault.everyMs, response);
      }
      return void response.end();
    case "endless":
      begin();
      for (const piece of upTo(0.7)) response.write(piece);
      while (!response.destroyed) {
        const streamed = contentType === "text/event-stream";
        const delta = { choices: [{ index: 0, delta: { content: fault.piece }, finish_reason: null }] };
        const room = response.write(streamed ? data(delta) : fault.piece);
        await (room ? pause(fault.everyMs, response) : drained(response));
      }
      return;
    case "huge-line":
      begin();
      return void response.end(`data: "${"x".repeat(fault.characters)}"`);
    case "garbage":
      begin(fault.contentType);
      return void response.end(noise(fault.bytes, fault.seed));
    case "body":
      begin(fault.contentType);
      return void response.end(fault.body);
    case "content-type":
      begin(fault.contentType);
      return void response.end(pieces.join(""));
    case "error-event":
      begin();
      for (const piece of upTo(fault.share)) response.write(piece);
      return void response.end(data({ error: { message: fault.message, type: "server_error", code: 500 } }));
  }
}

/** Ends early when the connection does. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      response.off("close", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    response.once("close", end);
    if (response.destroyed) end();
  });
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      response.off("drain", end).off("close", end);
      resolve();
    };
    response.once("drain", end).once("close", end);
  });
}

/** Bytes that look random and are the same each time. */
function noise(bytes: number, seed: number): Buffer {
  let state = seed + 1;
  return Buffer.from(
    Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}
