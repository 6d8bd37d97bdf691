// test/telegram/proxy.test.ts
// The Bot API through proxies that the test runs itself: HTTP CONNECT, and SOCKS 5 with a password.
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Api } from "grammy";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOptions } from "#src/telegram/connection.js";
import { createLogger } from "#src/telegram/logger.js";
import { BotApi, ME, TOKEN } from "../fakes/bot-api.js";

let api: BotApi;
let proxy: Server;
let led: string[];
beforeEach(async () => {
  api = await BotApi.start();
  led = [];
});
afterEach(async () => {
  proxy.close();
  await api.stop();
});

function lead(client: Socket, host: string, port: number, ready: string | Buffer): void {
  led.push(`${host}:${port}`);
  const target = connect(port, host, () => {
    client.write(ready);
    client.pipe(target).pipe(client);
  });
  target.on("error", () => client.destroy());
  client.on("error", () => target.destroy());
}

async function listening(server: Server): Promise<number> {
  proxy = server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const getMe = (botProxyUrl: string) =>
  new Api(TOKEN, clientOptions({ botApiRoot: api.root, botProxyUrl })).getMe();

it("http://: by CONNECT", async () => {
  const server = createHttpServer();
  server.on("connect", ({ url = "" }, client) => {
    const [host = "", port] = url.split(":");
    lead(client as Socket, host, Number(port), "HTTP/1.1 200 OK\r\n\r\n");
  });
  const port = await listening(server);
  expect(await getMe(`http://127.0.0.1:${port}`)).toMatchObject(ME);
  expect(led).toEqual([new URL(api.root).host]);
});

it("socks5://: with user and password", async () => {
  let said = "";
  const server = createServer((client) => {
    client.once("data", () => {
      client.write(Buffer.from([5, 2]));
      client.once("data", (credentials) => {
        said = credentials.toString();
        client.write(Buffer.from([1, 0]));
        client.once("data", (request) => {
          const host = [...request.subarray(4, 8)].join(".");
          const done = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
          lead(client, host, request.readUInt16BE(8), done);
        });
      });
    });
  });
  const port = await listening(server);
  expect(await getMe(`socks5://an:mat-khau@127.0.0.1:${port}`)).toMatchObject(ME);
  expect(said).toContain("mat-khau");
  expect(led).toEqual([new URL(api.root).host]);
});

it("its password, the token and the webhook's secret never stand in the log", async () => {
  proxy = createServer();
  const lines: string[] = [];
  const secrets = {
    botToken: TOKEN,
    webhookSecret: "a-secret-of-the-test-double",
    botProxyUrl: "http://an:m%C3%A2t-kh%E1%BA%A9u@proxy.example.org",
  };
  const log = createLogger(
    { logLevel: "info", ...secrets },
    { write: (line: string) => void lines.push(line) },
  );
  log.error({ err: new Error(`connect ${secrets.botProxyUrl}, mât-khẩu, ${TOKEN}`) }, secrets.webhookSecret);
  const text = lines.join("");
  for (const secret of [TOKEN, secrets.webhookSecret, "m%C3%A2t-kh%E1%BA%A9u", "mât-khẩu"]) {
    expect(text).not.toContain(secret);
  }
  expect(text).toContain("proxy.example.org");
});
