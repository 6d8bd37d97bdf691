// test/ingestion/web/outlet.ts
// A news outlet on this machine: pages and feeds with what real servers send along.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { INTERNET, type Network } from "#src/ingestion/fetch/network.js";

export interface Reply {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Outlet {
  readonly network: Network;
  /** Address of a path. */
  at(path: string): string;
  /** What lies where; the ETag of a page is made of its body. */
  readonly pages: Map<string, Reply>;
  /** Paths with the status of each answer, in order. */
  readonly asked: string[];
}

/** The server has names and an address that the network takes for public ones. */
export async function startOutlet(host = "bao.example"): Promise<Outlet> {
  const pages = new Map<string, Reply>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const status = answer(request, response, pages);
    asked.push(`${request.url} ${status}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    pages,
    asked,
    at: (path) => `http://${host}:${port}${path}`,
    network: {
      ...INTERNET,
      resolve: async () => ["127.0.0.1"],
      mayConnect: () => true,
      hostDelayMs: 0,
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, pages: Outlet["pages"]): number {
  const page = pages.get(request.url ?? "") ?? { body: "nothing here", status: 404 };
  const { body, type = "text/plain; charset=utf-8", status = 200, headers = {} } = page;
  const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
  const isKnown = status === 200 && request.headers["if-none-match"] === etag;
  const sent = isKnown ? 304 : status;
  response.writeHead(sent, { "content-type": type, etag, ...headers }).end(isKnown ? undefined : body);
  return sent;
}

/** A story that shares no wording with those of other numbers. */
export function story(n: number): string {
  const [who, what, where] = STORIES[n % STORIES.length] ?? ["", "", ""];
  return `Ngày ${n + 1}/3/2025, ${who} ${what} tại ${where}. Buổi lễ có ${n * 7 + 11} người dự.`;
}

const STORIES = [
  ["Sở Y tế", "khánh thành trạm xá mới", "xã vùng cao Kon Plông"],
  ["Hội Nông dân", "trao giống lúa chịu hạn cho bà con", "huyện Ia Grai"],
  ["Trường Cao đẳng Sư phạm", "tuyển sinh khóa giáo viên mầm non", "thành phố Kon Tum"],
  ["Đoàn nghệ thuật tỉnh Attapeu", "biểu diễn phục vụ nhân dân", "cửa khẩu Bờ Y"],
  ["Công ty thủy điện Sê San", "xả nước qua đập tràn phòng lũ", "hạ lưu sông Pô Cô"],
  ["Bảo tàng tỉnh", "trưng bày cồng chiêng cổ sưu tầm được", "quảng trường trung tâm"],
] as const;

export function rss(items: readonly { readonly link: string; readonly date?: string }[]): Reply {
  const entries = items.map(
    ({ link, date }) =>
      `<item><title>Tin &amp; bài</title><link>${link.replaceAll("&", "&amp;")}</link>${date === undefined ? "" : `<pubDate>${date}</pubDate>`}</item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>${entries.join("")}</channel></rss>`;
  return { body, type: "application/rss+xml" };
}
