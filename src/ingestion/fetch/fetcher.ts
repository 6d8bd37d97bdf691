// src/ingestion/fetch/fetcher.ts
import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../errors.js";
import { readBody } from "./body.js";
import { FetchError, noConnection, refusal } from "./fetch-error.js";
import { endingOf, inUtf8, readMediaType } from "./media-types.js";
import { INTERNET, type Network } from "./network.js";
import { hostOf, readWebAddress } from "./web-address.js";

export const USER_AGENT = "trichdan/0.1 (reads news articles for one office)";

/** From the look-up to the last byte, all redirects included: within ten seconds also on a busy machine. Milliseconds. */
const DEADLINE = 9_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What a server said of a page when it last came, so that it need not send the same again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page or file as it came. */
export interface Page extends Validators {
  /** Where it lay in the end, behind all redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** Ending of the file that it would be: `.html`, `.pdf`; `.xml` is a feed or a sitemap. */
  readonly ending: string;
}

export interface FetchOptions {
  readonly known?: Validators;
  /** Take the body whatever type is declared. */
  readonly anyType?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Fetches an address of the web; `null` when it has not changed since `known`. The only way out of this program to the web.
 * @throws UserError with the reason, in a sentence
 */
export type Fetch = (address: string, options?: FetchOptions) => Promise<Page | null>;

/** @param allowed whether the office lets the program fetch at all */
export function createFetch(allowed: boolean, network: Network = INTERNET): Fetch {
  return async (address, options = {}) => {
    if (!allowed)
      throw new UserError(
        "Nothing is fetched from the web: ALLOW_FETCH is not set.",
        "Set ALLOW_FETCH=true, or save the page as a file.",
        "fetchOff",
      );
    const url = readWebAddress(address, network);
    const end = new AbortController();
    const signals = [end.signal, ...(options.signal === undefined ? [] : [options.signal])];
    const signal = AbortSignal.any(signals);
    const late = sleep(DEADLINE, undefined, { signal }).then(() => {
      throw new FetchError(
        `The server ${url.host} took longer than ${DEADLINE / 1_000} seconds.`,
        "Try again later, or save the page as a file.",
        "serverSlow",
        true,
      );
    });
    late.catch(() => undefined);
    try {
      return await Promise.race([follow(url, network, { ...options, signal }), late]);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw error;
    } finally {
      // Ends whatever is still open: a body that is not wanted, a connection that came too late.
      end.abort();
    }
  };
}

type Running = FetchOptions & { readonly signal: AbortSignal };

async function follow(start: URL, network: Network, options: Running): Promise<Page | null> {
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const response = await call(url, network, options);
    const { statusCode: status = 0, headers } = response;
    if (status === 304 && options.known !== undefined) return null;
    if (!REDIRECTS.has(status)) return toPage(url, response, options);
    if (headers.location === undefined) throw refusal(status, undefined);
    if (redirects === MAX_REDIRECTS)
      throw new FetchError(
        `The address leads on more than ${MAX_REDIRECTS} times.`,
        "Give the address at which the page lies.",
        "redirects",
        false,
      );
    response.destroy();
    if (!URL.canParse(headers.location, url.href))
      throw new UserError(
        "The server leads to something that is not an address.",
        "Check the link in a browser.",
        "address",
      );
    url = readWebAddress(new URL(headers.location, url).href, network);
  }
}

/** One call to an address that is checked first; the connection goes to the addresses that were checked, whatever a name means a moment later. */
async function call(url: URL, network: Network, options: Running): Promise<IncomingMessage> {
  const host = hostOf(url);
  const addresses = await checkedAddresses(host, network);
  options.signal.throwIfAborted();
  const { etag = null, lastModified = null } = options.known ?? {};
  const settings: RequestOptions = {
    // A connection of its own, and none of the process' proxies.
    agent: false,
    lookup: toTheseOnly(addresses),
    signal: options.signal,
    headers: {
      "User-Agent": USER_AGENT,
      Accept: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
      "Accept-Encoding": "gzip, br, deflate",
      "Accept-Language": "vi, lo;q=0.8, en;q=0.7",
      ...(etag === null ? {} : { "If-None-Match": etag }),
      ...(lastModified === null ? {} : { "If-Modified-Since": lastModified }),
    },
  };
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  try {
    return await new Promise<IncomingMessage>((resolve, reject) => {
      send(url, settings, resolve).on("error", reject).end();
    });
  } catch (error) {
    options.signal.throwIfAborted();
    throw noConnection(error, host);
  }
}

/** @throws UserError unless a connection may go to every address of the host */
async function checkedAddresses(host: string, network: Network): Promise<readonly string[]> {
  let addresses: readonly string[] = [host];
  if (isIP(host) === 0) {
    try {
      addresses = await network.resolve(host);
    } catch (error) {
      throw noConnection(error, host);
    }
  }
  if (addresses.length === 0 || !addresses.every((address) => network.mayConnect(address)))
    throw new UserError(
      `${host} is not a server of the public Internet.`,
      "Pages of an inner network are saved as files into the corpus folder.",
      "notPublic",
    );
  return addresses;
}

function toTheseOnly(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    const [first] = found;
    if (all === true) done(null, found);
    else done(null, first?.address ?? "", first?.family);
  };
}

async function toPage(url: URL, response: IncomingMessage, options: Running): Promise<Page> {
  const { statusCode: status = 0, headers } = response;
  if (status !== 200) throw refusal(status, headers["retry-after"]);
  const { type, charset } = readMediaType(headers["content-type"]);
  const ending = options.anyType === true ? ".txt" : endingOf(type, url.pathname);
  if (ending === null)
    throw new UserError(
      `It is of the type ${type === "" ? "unknown" : type}, which holds no article.`,
      "Give the link of the article's page.",
      "noPage",
    );
  let bytes: Uint8Array;
  try {
    bytes = await readBody(response, options.signal);
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof UserError) throw error;
    throw noConnection(error, url.host);
  }
  if (bytes.length === 0 && options.anyType !== true)
    throw new UserError("The page is empty.", "Check the link in a browser.", "noPage");
  return {
    address: url.href,
    bytes: inUtf8(bytes, type, charset),
    ending,
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
  };
}
