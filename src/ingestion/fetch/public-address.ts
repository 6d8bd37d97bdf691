// src/ingestion/fetch/public-address.ts
import ipaddr from "ipaddr.js";

/** IPv6 addresses that are given out to networks of the Internet; all others are special, or mean an IPv4 address. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to a machine of the Internet: not to this machine, its network or a provider's, and not to
 * a range in which another address is wrapped (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === "unicast";
}
