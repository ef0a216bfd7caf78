import { isIP, isIPv6 } from "node:net";
import { env } from "#lib/env.ts";
import type { Caller } from "#lib/operation.ts";

/** Set by our own server from the socket, over whatever a client sent under the same name. */
export const PEER_HEADER = "x-rooftop-peer";

/** What a user agent may say of itself, in characters. */
const USER_AGENT_LIMIT = 500;

/** Where a request comes from, as evidence keeps it: the very address, not its network. */
export function callerOf(request: Request): Caller {
  const userAgent = request.headers.get("user-agent")?.slice(0, USER_AGENT_LIMIT) ?? null;
  return { address: clientAddress(request), userAgent };
}

/** The network a request counts for: its address, or of an IPv6 one the /64, which is what one household or host gets. */
export function clientNetwork(request: Request): string {
  const address = clientAddress(request);
  return isIP(address) === 0 ? address : network(address);
}

/** The socket's address, or the one that the outermost of our own proxies (`TRUSTED_PROXIES` of them) saw; else "unknown". */
function clientAddress(request: Request): string {
  const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const hops = [...forwarded, request.headers.get(PEER_HEADER) ?? ""].filter((hop) => hop !== "");
  const address = withoutPort(hops[Math.max(0, hops.length - 1 - env().trustedProxies)] ?? "");
  if (isIP(address) === 0) return "unknown";
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** Some proxies name the port too: `203.0.113.9:51234`, `[2001:db8::9]:443`. */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

function network(address: string): string {
  if (!isIPv6(address)) return address;
  return `${fullGroups(address).slice(0, 4).join(":")}::/64`;
}

function fullGroups(address: string): string[] {
  const [head = "", tail = ""] = address.split("%")[0]?.split("::") ?? [];
  const front = head.split(":").filter((group) => group !== "");
  const back = tail.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return [...front, ...zeros, ...back].map((group) => Number.parseInt(group, 16).toString(16));
}
