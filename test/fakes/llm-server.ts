// test/fakes/llm-server.ts
// A small server of the OpenAI chat API over HTTP. A test scripts what it says and how it breaks; it keeps every request.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JsonSchema } from "./llm-answers.js";
import { breakWire, type Fault, isWireFault } from "./llm-faults.js";
import { completion, type Wire } from "./llm-wire.js";

export interface LlmMessage {
  readonly role: string;
  readonly content: string;
}

export interface LlmRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly messages: readonly LlmMessage[];
  readonly stream: boolean;
  /** The form the client asks the answer to have: a schema, any JSON, or none. */
  readonly form: JsonSchema | "json" | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any parameter
  readonly body: any;
  /** Whether the client went away before the answer had ended. */
  abandoned: boolean;
}

/** What the model says: the text itself, or made from the request (`obey` and `lie` in `llm-answers.ts`). */
export type Says = string | ((request: LlmRequest) => string);

export interface Turn {
  /** Default: an empty list of statements. */
  readonly says?: Says;
  readonly fault?: Fault;
}

export interface LlmServerOptions {
  /**
   * `response_format` and tools: taken; refused with a 400 that names them, as small servers do;
   * or ignored, so that the model writes what it likes. Default `accepted`.
   */
  readonly structured?: "accepted" | "refused" | "ignored";
  /** What `/v1/models` lists; another model asked for is a 404. Default any. */
  readonly models?: readonly string[];
  /** The key that every request must carry. Default none. */
  readonly apiKey?: string;
  /** Characters of the answer in one piece of a stream. Default 12. */
  readonly pieceLength?: number;
}

export class LlmServer {
  readonly requests: LlmRequest[] = [];
  /** How it answers when nothing is queued. */
  otherwise: Turn = {};
  private queue: Turn[] = [];
  private port = 0;

  private constructor(
    private readonly server: Server,
    private readonly options: LlmServerOptions,
  ) {}

  static async start(options: LlmServerOptions = {}): Promise<LlmServer> {
    const server = createServer();
    const llm = new LlmServer(server, options);
    server.on("request", (request, response) => void llm.handle(request, response));
    await llm.open();
    return llm;
  }

  /** What `LLM_BASE_URL` is set to; it stays the same when the server closes and opens again. */
  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** The answers to the next completions, in their order. */
  next(...turns: (Turn | string)[]): void {
    this.queue.push(...turns.map((turn) => (typeof turn === "string" ? { says: turn } : turn)));
  }

  /** Forgets what is queued and what was asked. */
  reset(otherwise: Turn = {}): void {
    this.queue = [];
    this.requests.length = 0;
    this.otherwise = otherwise;
  }

  /** The requests for a completion, in the order of their arrival. */
  get completions(): LlmRequest[] {
    return this.requests.filter(({ path }) => path === "/v1/chat/completions");
  }

  /** Connections are refused until {@link open}. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  async open(): Promise<void> {
    if (this.server.listening) return;
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    this.requests.push(request);
    response.once("close", () => {
      request.abandoned = !response.writableFinished;
    });
    if (request.path !== "/v1/models" && request.path !== "/v1/chat/completions")
      return refuse(response, 404, `Not found: ${request.path}`);
    const turn = request.path === "/v1/models" ? this.otherwise : (this.queue.shift() ?? this.otherwise);
    if (turn.fault !== undefined && isWireFault(turn.fault))
      return breakWire(turn.fault, response, this.wireOf(request, turn));
    const { apiKey, models } = this.options;
    if (apiKey !== undefined && request.authorization !== `Bearer ${apiKey}`)
      return refuse(response, 401, "Incorrect API key provided.");
    if (request.path === "/v1/models") return this.listModels(response);
    if (models !== undefined && !models.includes(request.model))
      return refuse(response, 404, `The model \`${request.model}\` does not exist.`);
    if (request.form !== null && this.options.structured === "refused")
      return refuse(response, 400, "response_format and tools are not supported by this model.");
    const { contentType, pieces } = this.wireOf(request, turn);
    response.writeHead(200, { "content-type": contentType });
    for (const piece of pieces) response.write(piece);
    response.end();
  }

  private wireOf(request: LlmRequest, { says = '{"statements":[]}', fault }: Turn): Wire {
    const heard = this.options.structured === "ignored" ? { ...request, form: null } : request;
    const text = typeof says === "string" ? says : says(heard);
    return completion(heard, text, this.options.pieceLength ?? 12, fault);
  }

  private listModels(response: ServerResponse): void {
    const data = (this.options.models ?? ["local-model"]).map((id) => ({ id, object: "model", created: 0 }));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ object: "list", data }));
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(
    JSON.stringify({ error: { message, type: "invalid_request_error", param: null, code: null } }),
  );
}

async function readRequest(incoming: IncomingMessage): Promise<LlmRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body = text === "" ? {} : JSON.parse(text);
  const [tool] = body.tools ?? [];
  const format = body.response_format ?? { type: "text" };
  return {
    method: incoming.method ?? "",
    path: new URL(incoming.url ?? "/", "http://localhost").pathname,
    authorization: incoming.headers.authorization,
    model: body.model ?? "",
    messages: (body.messages ?? []).map(({ role, content }: { role: string; content: unknown }) => ({
      role,
      content: plainText(content),
    })),
    stream: body.stream === true,
    form:
      tool?.function.parameters ??
      format.json_schema?.schema ??
      (format.type === "json_object" ? "json" : null),
    body,
    abandoned: false,
  };
}

/** The content of a message may be a string or a list of parts. */
function plainText(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part) => part.text ?? "").join("");
}
