import ipaddr from "ipaddr.js";

/** Where IPv6 has its public addresses (RFC 4291, 2.4). What lies outside is local, embeds IPv4, or is not given out. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the public internet: no loopback, private, link-local, shared, multicast or reserved address,
 * and none that carries another in it (IPv4-mapped, NAT64, 6to4, Teredo), for that could be one of these. Anything that is
 * no IP address in its usual spelling is not public.
 */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.parse(text).range() === "unicast";
  if (!ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.parse(text);
  return address.range() === "unicast" && address.match(GLOBAL_UNICAST);
}
