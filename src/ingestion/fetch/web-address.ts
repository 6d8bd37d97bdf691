// src/ingestion/fetch/web-address.ts
import { UserError } from "../../errors.js";
import type { Network } from "./network.js";

/** Longer addresses are no links to articles. */
const MAX_LENGTH = 2_000;

/** Whether an operand is meant as an address and not as a file. */
export function looksLikeAddress(operand: string): boolean {
  return /^[a-z][a-z+.-]*:\/\//i.test(operand) && !/^[a-z]:[\\/]/i.test(operand);
}

/**
 * An address in its one spelling (`HTTP://Example.org:80/a#b` is `http://example.org/a`), under which its article is kept.
 * @throws UserError when it is not an address of the web that may be fetched
 */
export function readWebAddress(address: string, network: Pick<Network, "mayUsePort">): URL {
  if (address.length > MAX_LENGTH)
    throw new UserError(
      `The address has ${address.length} characters; ${MAX_LENGTH} are allowed.`,
      "Check the link.",
      "address",
    );
  if (!URL.canParse(address))
    throw new UserError(`${address} is not an address.`, "Check the link.", "address");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new UserError(
      `Only addresses with http:// or https:// are fetched, not ${url.protocol}.`,
      "Check the link.",
      "address",
    );
  if (url.username !== "" || url.password !== "")
    throw new UserError(
      "Addresses with a name or password are not fetched.",
      "Give the link without them, or save the page as a file.",
      "address",
    );
  const port = portOf(url);
  if (!network.mayUsePort(port))
    throw new UserError(
      `Port ${port} is not one of a web server.`,
      "Ports 80, 443 and from 1024 on are used.",
      "address",
    );
  url.hash = "";
  return url;
}

export function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

/** The host without the brackets of an IPv6 address and the dot of a full name. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}
