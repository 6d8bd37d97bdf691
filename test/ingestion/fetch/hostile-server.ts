// test/ingestion/fetch/hostile-server.ts
// A server that plays a public one, with every trick, and listeners that stand for the private ones of a network.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { INTERNET, type Network } from "#src/ingestion/fetch/network.js";

/** The only address that the tests take for a public one. */
const PUBLIC = "127.0.0.2";

export interface HostileWeb {
  readonly network: Network;
  /** Root of the hostile server. */
  readonly root: string;
  /** Its port, at which the private listeners stand on other addresses of this machine. */
  readonly port: number;
  /** Connections that reached a private listener. */
  privateConnections(): number;
  close(): Promise<void>;
}

export async function startHostileWeb(): Promise<HostileWeb> {
  let connections = 0;
  const web = createServer((request, response) => answer(request, response, port));
  const port = await listening(web, PUBLIC, 0);
  const secrets: Server[] = [];
  for (const address of ["127.0.0.1", "::1", "127.9.9.9"]) {
    const secret = createTcpServer((socket) => {
      connections += 1;
      socket.resume().end("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 6\r\n\r\nsecret");
    });
    await listening(secret, address, port);
    secrets.push(secret);
  }
  let looked = 0;
  const names: Readonly<Record<string, () => string[]>> = {
    "evil.example": () => [PUBLIC],
    "private.example": () => ["127.0.0.1"],
    "private6.example": () => ["::1"],
    "mapped.example": () => ["::ffff:127.0.0.1"],
    "nat64.example": () => ["64:ff9b::7f00:1"],
    "metadata.example": () => ["169.254.169.254"],
    "mixed.example": () => [PUBLIC, "127.0.0.1"],
    "mixed6.example": () => ["2001:db8::1", PUBLIC],
    "nothing.example": () => [],
    // Another address at every look.
    "rebind.example": () => [looked++ % 2 === 0 ? PUBLIC : "127.0.0.1"],
  };
  return {
    root: `http://evil.example:${port}`,
    port,
    network: {
      ...INTERNET,
      resolve: async (host) => names[host]?.() ?? INTERNET.resolve(host),
      mayConnect: (address) => address === PUBLIC || INTERNET.mayConnect(address),
    },
    privateConnections: () => connections,
    close: async () => {
      web.closeAllConnections();
      await Promise.all([web, ...secrets].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listening(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}

const ZEROS = Buffer.alloc(64 * 1024 * 1024);
const BOMBS = {
  gzip: gzipSync(ZEROS),
  br: brotliCompressSync(ZEROS),
  deflate: deflateSync(ZEROS),
} as const;

/** `/to/URL` leads on, `/loop` for ever, `/slow…` never ends, `/huge` is large, `/bomb/ENCODING` inflates, `/page` is a page. */
function answer({ url = "/", headers }: IncomingMessage, response: ServerResponse, port: number): void {
  const [, what = "", ...rest] = url.split("/");
  const argument = rest.join("/");
  const html = { "content-type": "text/html" };
  const drip = (chunk: string | Buffer, everyMs: number): void => {
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on("close", () => clearInterval(timer));
  };
  switch (what) {
    case "to":
      response.writeHead(302, { location: decodeURIComponent(argument) }).end("away");
      return;
    case "refresh":
      response.writeHead(200, { ...html, refresh: `0;url=http://127.0.0.1:${port}/` }).end("<p>here</p>");
      return;
    case "loop":
      response.writeHead(301, { location: `/loop/${Number(argument) + 1}` }).end();
      return;
    case "slow-headers":
      response.socket?.write("HTTP/1.1 200 OK\r\n");
      return void setInterval(() => response.socket?.write("x-slow: 1\r\n"), 1_000).unref();
    case "slow-body":
      response.writeHead(200, html);
      drip("<p>", 500);
      return;
    case "slow-redirects":
      setTimeout(() => response.writeHead(302, { location: "/slow-redirects/" }).end(), 3_000).unref();
      return;
    case "silent":
      return;
    case "huge":
      response.writeHead(200, html);
      drip(Buffer.alloc(1024 * 1024, "a"), 1);
      return;
    case "declared":
      response.writeHead(200, { ...html, "content-length": "99999999999" }).write("<p>");
      return;
    case "bomb":
      response
        .writeHead(200, { ...html, "content-encoding": argument })
        .end(BOMBS[argument as keyof typeof BOMBS]);
      return;
    case "encoding":
      response.writeHead(200, { ...html, "content-encoding": argument }).end("abc");
      return;
    case "type":
      response.writeHead(200, argument === "" ? {} : { "content-type": argument }).end("abc");
      return;
    case "status":
      response.writeHead(Number(argument), html).end("<p>status</p>");
      return;
    case "headers":
      response.socket?.end(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(20_000)}\r\n`);
      return;
    case "cut":
      response.writeHead(200, { ...html, "content-length": "100" }).write("<p>");
      setTimeout(() => response.destroy(), 50);
      return;
    case "cookie":
      response.writeHead(302, { "set-cookie": "session=1", location: "/page" }).end();
      return;
    case "page":
      response.writeHead(200, html).end(`<p>${JSON.stringify(headers)}</p>`);
      return;
    default:
      response.writeHead(404).end();
  }
}
