// src/telegram/proxy.ts
import type { Agent } from "node:http";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";

/** Leads connections through a proxy: `http://…` and `https://…` by CONNECT, `socks5://…`. */
export function proxyAgent(url: string): Agent {
  return /^socks/.test(url)
    ? new SocksProxyAgent(url, { keepAlive: true })
    : new HttpsProxyAgent(url, { keepAlive: true });
}
