// src/telegram/download.ts
import { readFile } from "node:fs/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import path from "node:path";
import type { Api } from "grammy";
import type { Config } from "../config.js";
import { proxyAgent } from "./proxy.js";

/** Largest file that the Bot API lets a bot download. Bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Longest download, in milliseconds. */
const DEADLINE = 60_000;

/** Downloads a file that was sent to the bot, from the Bot API server alone. */
export async function download(
  api: Api,
  fileId: string,
  { botApiRoot, botProxyUrl }: Pick<Config, "botApiRoot" | "botProxyUrl">,
): Promise<Buffer> {
  const { file_path: file = "" } = await api.getFile(fileId);
  // A server of one's own in its local mode gives the path of a file on this machine.
  if (path.isAbsolute(file)) return readFile(file);
  const root = (botApiRoot ?? "https://api.telegram.org").replace(/\/+$/, "");
  const address = new URL(
    `${root}/file/bot${api.token}/${file.split("/").map(encodeURIComponent).join("/")}`,
  );
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const send = address.protocol === "https:" ? requestHttps : requestHttp;
    const settings = {
      signal: AbortSignal.timeout(DEADLINE),
      ...(botProxyUrl === null ? {} : { agent: proxyAgent(botProxyUrl) }),
    };
    send(address, settings, resolve).on("error", reject).end();
  });
  // The address holds the token and stands in no message.
  if (response.statusCode !== 200)
    throw new Error(`The Bot API server gave a file with status ${response.statusCode}.`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error("The Bot API server gave a larger file than it announces.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
