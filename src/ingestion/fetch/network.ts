// src/ingestion/fetch/network.ts
import { lookup } from "node:dns/promises";
import { isPublicAddress } from "./public-address.js";

/** How names become addresses, and to which of them a connection may go. Only tests use another than {@link INTERNET}. */
export interface Network {
  /** Every address of a host's name. */
  resolve(host: string): Promise<readonly string[]>;
  mayConnect(address: string): boolean;
  mayUsePort(port: number): boolean;
  /** Milliseconds between two calls of one host that nobody waits for. */
  readonly hostDelayMs: number;
}

export const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
  // Below 1024 lie mail, file shares and other things that are no web server.
  mayUsePort: (port) => port === 80 || port === 443 || port >= 1024,
  hostDelayMs: 2_000,
};
