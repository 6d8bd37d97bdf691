// src/telegram/http-server.ts
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { UserError } from "../errors.js";

/** What a path answers. */
export interface Answer {
  readonly status: number;
  readonly type?: "text/plain; charset=utf-8" | "application/json";
  readonly body?: string;
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

export type Handler = (request: IncomingMessage) => Answer | Promise<Answer>;

export interface HttpServer {
  /** The port in use; another than asked for where that was 0. */
  readonly port: number;
  /** Answers `METHOD /path` from now on. */
  on(route: string, handler: Handler): void;
  close(): Promise<void>;
}

/** A request may take so long, in milliseconds. */
const REQUEST_WITHIN = 10_000;

/** @throws UserError when the port cannot be opened */
export async function startHttpServer(host: string, port: number): Promise<HttpServer> {
  const routes = new Map<string, Handler>();
  const server = createServer({ requestTimeout: REQUEST_WITHIN, headersTimeout: REQUEST_WITHIN });
  server.on("request", (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const handler = routes.get(`${request.method} ${path}`);
    Promise.resolve(handler?.(request) ?? { status: 404 })
      .catch((): Answer => ({ status: 500 }))
      .then((answer) => respond(response, request, answer));
  });
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw new UserError(
      `HTTP_PORT ${port} on ${host} cannot be opened: ${(error as NodeJS.ErrnoException).code}.`,
      "Stop the program that uses it, or set HTTP_PORT and HTTP_HOST to another address.",
    );
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    on: (route, handler) => void routes.set(route, handler),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close").catch(() => undefined);
    },
  };
}

function respond(response: ServerResponse, request: IncomingMessage, answer: Answer): void {
  const { status, type = "text/plain; charset=utf-8", body = "", retryAfter } = answer;
  response.statusCode = status;
  response.setHeader("content-type", type);
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  // What was not read of a body that is too large must not be taken for the next request.
  if (!request.complete) response.setHeader("connection", "close");
  response.end(body);
}

/** The body of a request, or `null` when it has more than `limit` bytes; the rest is not read then. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
