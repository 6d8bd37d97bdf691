// test/fakes/bot-api.ts
// A small Bot API server over HTTP: what the bot calls, no more. It keeps every call, and breaks on demand.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Chat, Message, Update, User } from "grammy/types";

export const TOKEN = "123456789:fake-token-of-the-test-double-0000";
export const ME = { id: 123456789, is_bot: true, first_name: "Trích Dẫn", username: "trichdan_bot" } as const;

export interface Call {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into the parameters of any method
  readonly params: any;
  /** Milliseconds since the server started. */
  readonly at: number;
  /** How it was broken. */
  fault?: Fault["kind"];
}

export interface Fault {
  readonly method: string;
  /** `cut` closes the connection before the call is carried out, `cut-after` once it has been. */
  readonly kind: "cut" | "cut-after" | 400 | 401 | 403 | 404 | 409 | 429 | 500;
  /** How many calls; default 1. */
  readonly times?: number;
  readonly retryAfter?: number;
}

export interface Sent {
  readonly message_id: number;
  readonly chatId: number;
  text: string;
  readonly params: Call["params"];
}

const DESCRIPTIONS = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden: bot was blocked by the user",
  404: "Not Found",
  409: "Conflict: terminated by other getUpdates request",
  429: "Too Many Requests",
  500: "Internal Server Error",
} as const;

class Refusal extends Error {
  constructor(
    readonly code: number,
    description: string,
    readonly parameters?: object,
  ) {
    super(description);
  }
}

export class BotApi {
  readonly calls: Call[] = [];
  readonly sent: Sent[] = [];
  /** Ids of the messages that the bot took back. */
  readonly deleted: number[] = [];
  /** Updates that no `getUpdates` has confirmed. */
  pending: Update[] = [];
  /** Files that people sent, by their id. */
  readonly files = new Map<string, Buffer>();
  private readonly migrated = new Map<number, number>();
  private readonly faults: { fault: Fault; left: number }[] = [];
  private readonly started = performance.now();
  private readonly said = new Map<number, Message>();
  private readonly wakeups = new Set<() => void>();
  private nextId = 1_000;
  /** Breaks calls as they come, beside the faults that were ordered. */
  breakSome: (method: string, params: Call["params"]) => Fault | undefined = () => undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<BotApi> {
    const server = createServer();
    const api = new BotApi(server);
    server.on("request", (request, response) => void api.handle(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return api;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.wake();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  fault(fault: Fault): void {
    this.faults.push({ fault, left: fault.times ?? 1 });
  }

  /** Milliseconds since the server started. */
  now(): number {
    return performance.now() - this.started;
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** A person writes; returns the message as the bot gets it. */
  say(from: User, text: string, fields: Partial<Message> = {}): Message {
    const entities = [...text.matchAll(/(?:^|(?<=\s))\/\w+(?:@\w+)?/g)].map((match) => ({
      type: "bot_command" as const,
      offset: match.index,
      length: match[0].length,
    }));
    const message = {
      message_id: this.nextId++,
      date: 1_700_000_000,
      from,
      chat: { id: from.id, type: "private", first_name: from.first_name } as Chat,
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...fields,
    } as Message;
    this.said.set(message.message_id, message);
    this.push({ message } as Partial<Update>);
    return message;
  }

  /** A person presses a button under one of the bot's messages. */
  press(
    from: User,
    data: string,
    under: { message_id: number; chatId: number },
    chat?: Chat,
    fields: Partial<Message> = {},
  ): string {
    const id = String(this.nextId++);
    const sent = this.sent.find(({ message_id }) => message_id === under.message_id);
    const message = {
      message_id: under.message_id,
      date: 1_700_000_000,
      chat: chat ?? { id: under.chatId, type: "private", first_name: from.first_name },
      ...(sent === undefined
        ? {}
        : {
            text: sent.text.replace(/<[^>]*>/g, ""),
            reply_markup: sent.params.reply_markup,
            reply_to_message: this.said.get(sent.params.reply_parameters?.message_id),
            ...(sent.params.message_thread_id === undefined
              ? {}
              : { message_thread_id: sent.params.message_thread_id, is_topic_message: true }),
          }),
      ...fields,
    } as Message;
    this.push({ callback_query: { id, from, message, chat_instance: "1", data } } as Partial<Update>);
    return id;
  }

  /** A group becomes a supergroup; from now on its old id is refused. */
  migrate(from: number, to: number): void {
    this.migrated.set(from, to);
  }

  /** A person changes a message. */
  edit(message: Message, text: string, secondsLater = 5): void {
    const edited = { ...message, text, edit_date: message.date + secondsLater };
    this.push({ edited_message: edited } as Partial<Update>);
  }

  /** A person types behind the bot's name in any chat. */
  inline(from: User, query: string): string {
    const id = String(this.nextId++);
    this.push({ inline_query: { id, from, query, offset: "" } } as Partial<Update>);
    return id;
  }

  push(update: Partial<Update>): void {
    this.pending.push({ update_id: this.nextId++, ...update } as Update);
    this.wake();
  }

  /** Waits until `probe` holds; fails with what has been sent. */
  async until(probe: () => unknown, withinMs = 10_000): Promise<void> {
    const end = performance.now() + withinMs;
    while (!probe()) {
      if (performance.now() > end) {
        const texts = this.sent.map(({ text }) => text);
        throw new Error(`not within ${withinMs} ms: ${probe}; sent: ${JSON.stringify(texts)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  private wake(): void {
    for (const wakeup of this.wakeups) wakeup();
    this.wakeups.clear();
  }

  /** A person sends a file; `size` may be another than that of its bytes. */
  send(from: User, name: string, bytes: Buffer, size = bytes.length): Message {
    const id = `file-${this.nextId++}`;
    this.files.set(id, bytes);
    const document = { file_id: id, file_unique_id: id, file_name: name, file_size: size };
    const chat = { id: from.id, type: "private", first_name: from.first_name } as Chat;
    const message = { message_id: this.nextId++, date: 1_700_000_000, from, chat, document } as Message;
    this.said.set(message.message_id, message);
    this.push({ message } as Partial<Update>);
    return message;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.files.get(/^\/file\/bot[^/]+\/documents\/([\w-]+)$/.exec(request.url ?? "")?.[1] ?? "");
    if (file !== undefined) return void response.end(file);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const params = readParams(body, request.headers["content-type"] ?? "");
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const call: Call = { method, params, at: this.now() };
    this.calls.push(call);
    const entry = this.faults.find(({ fault, left }) => fault.method === method && left > 0);
    if (entry !== undefined) entry.left--;
    const fault = entry?.fault ?? this.breakSome(method, params);
    if (fault !== undefined) call.fault = fault.kind;
    try {
      if (token !== TOKEN) throw new Refusal(401, DESCRIPTIONS[401]);
      if (fault?.kind === "cut") return void request.socket.destroy();
      if (typeof fault?.kind === "number") {
        const wait = fault.kind === 429 ? { retry_after: fault.retryAfter ?? 1 } : undefined;
        throw new Refusal(fault.kind, DESCRIPTIONS[fault.kind], wait);
      }
      const result = await this.carryOut(method, params, request);
      if (fault?.kind === "cut-after") return void request.socket.destroy();
      reply(response, 200, { ok: true, result });
    } catch (error) {
      const { code, message, parameters } =
        error instanceof Refusal ? error : new Refusal(500, String(error));
      reply(response, code, { ok: false, error_code: code, description: message, parameters });
    }
  }

  private async carryOut(method: string, params: Call["params"], request: IncomingMessage): Promise<unknown> {
    switch (method) {
      case "getMe":
        return {
          ...ME,
          can_join_groups: true,
          can_read_all_group_messages: false,
          supports_inline_queries: false,
        };
      case "getUpdates":
        return this.getUpdates(params, request);
      case "sendMessage":
        return this.sendMessage(params);
      case "sendDocument": {
        const sent = {
          message_id: this.nextId++,
          chatId: Number(params.chat_id),
          text: params.caption ?? "",
          params,
        };
        this.sent.push(sent);
        return { message_id: sent.message_id, date: 1_700_000_000, chat: { id: sent.chatId } };
      }
      case "getFile":
        return {
          file_id: params.file_id,
          file_unique_id: params.file_id,
          file_path: `documents/${params.file_id}`,
        };
      case "deleteMessage":
        this.deleted.push(params.message_id);
        return true;
      case "editMessageReplyMarkup": {
        const sent = this.sent.find(({ message_id }) => message_id === params.message_id);
        if (sent !== undefined) sent.params.reply_markup = params.reply_markup;
        return true;
      }
      case "editMessageText": {
        const sent = this.sent.find(({ message_id }) => message_id === params.message_id);
        if (sent === undefined) throw new Refusal(400, "Bad Request: message to edit not found");
        const markup = JSON.stringify(params.reply_markup);
        if (sent.text === params.text && JSON.stringify(sent.params.reply_markup) === markup)
          throw new Refusal(400, "Bad Request: message is not modified");
        checkText(params.text, params.parse_mode);
        sent.text = params.text;
        sent.params.reply_markup = params.reply_markup;
        return true;
      }
      case "sendChatAction":
      case "answerCallbackQuery":
      case "answerInlineQuery":
      case "setMyCommands":
      case "setWebhook":
      case "deleteWebhook":
        return true;
      default:
        throw new Refusal(404, `Not Found: method ${method}`);
    }
  }

  /** A long poll: returns at once with what is there, else when something comes or the time is up. */
  private async getUpdates(params: Call["params"], request: IncomingMessage): Promise<Update[]> {
    const { offset = 0, limit = 100, timeout = 0 } = params;
    this.pending = this.pending.filter((update) => update.update_id >= offset);
    if (this.pending.length === 0 && timeout > 0) {
      let leave = (): unknown => undefined;
      await new Promise<void>((resolve) => {
        this.wakeups.add(resolve);
        const timer = setTimeout(resolve, timeout * 1_000);
        timer.unref();
        request.socket.once("close", resolve);
        leave = () => request.socket.off("close", resolve);
      });
      leave();
    }
    return this.pending.slice(0, limit);
  }

  private sendMessage(params: Call["params"]): unknown {
    const target = this.migrated.get(params.chat_id);
    if (target !== undefined) {
      const description = "Bad Request: group chat was upgraded to a supergroup chat";
      throw new Refusal(400, description, { migrate_to_chat_id: target });
    }
    checkText(params.text, params.parse_mode);
    for (const button of params.reply_markup?.inline_keyboard?.flat() ?? []) {
      const { callback_data: data = "", copy_text: copy = { text: "x" } } = button;
      if (Buffer.byteLength(data) > 64) throw new Refusal(400, "Bad Request: BUTTON_DATA_INVALID");
      if (copy.text.length < 1 || copy.text.length > 256)
        throw new Refusal(400, "Bad Request: BUTTON_COPY_TEXT_INVALID");
    }
    const sent = { message_id: this.nextId++, chatId: params.chat_id, text: params.text, params };
    this.sent.push(sent);
    return {
      message_id: sent.message_id,
      date: 1_700_000_000,
      chat: { id: params.chat_id },
      text: params.text,
    };
  }
}

/** JSON, or a form with a file in it; a file is its text, and `file` tells its name. */
function readParams(body: string, type: string): Call["params"] {
  if (!type.startsWith("multipart/")) return body === "" ? {} : JSON.parse(body);
  const parts = body.split(`--${/boundary="?([^";]+)/.exec(type)?.[1]}`);
  const fields = parts.flatMap((part): [string, unknown][] => {
    const [, head = "", value] = /^(.*?)\r\n\r\n(.*)\r\n$/s.exec(part) ?? [];
    const name = /[ ;]name="?([^";\r\n]+)/i.exec(head)?.[1];
    const file = /filename="?([^"\r\n;]+)/i.exec(head)?.[1];
    if (name === undefined) return [];
    return [
      [name, value],
      ...(file === undefined ? [] : [["file", { name: file, text: value }] as [string, unknown]]),
    ];
  });
  return Object.fromEntries(fields);
}

/** Telegram's rules for a text, as far as the bot could break them. */
function checkText(text: string, parseMode: string | undefined): void {
  const open: string[] = [];
  if (parseMode === "HTML") {
    for (const [tag, slash, name = ""] of text.matchAll(
      /<(\/?)([a-z]+)[^>]*>|[<>]|&(?!(?:amp|lt|gt|quot);)/g,
    )) {
      if (!["b", "i", "a", "code", "blockquote"].includes(name))
        throw new Refusal(400, `Bad Request: can't parse ${tag}`);
      if (slash === "") open.push(name);
      else if (open.pop() !== name)
        throw new Refusal(400, `Bad Request: can't parse entities: unmatched ${tag}`);
    }
  }
  if (open.length > 0) throw new Refusal(400, `Bad Request: can't parse entities: ${open} not closed`);
  const visible = text.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot);/g, "x");
  if (visible.trim() === "") throw new Refusal(400, "Bad Request: message text is empty");
  if (visible.length > 4_096) throw new Refusal(400, "Bad Request: message is too long");
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
