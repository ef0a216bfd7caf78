import "server-only";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";

/** How much of a reply is read, in bytes. The rest is left where it is. */
const MOST_READ = 64 * 1_024;

interface Post {
  /** The IP addresses to connect to. What the name of the host leads to is not asked again: it could be something else by now. */
  addresses: readonly string[];
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/**
 * Posts a body and reads the reply, up to 64 KiB of it. A redirect is a reply like any other. Each post has a connection of its
 * own. Throws what Node throws when there is no whole reply.
 */
export async function post(url: URL, what: Post): Promise<{ status: number; text: string }> {
  const answer = await answerTo(url, what);
  return { status: answer.statusCode ?? 0, text: await beginningOf(answer) };
}

function answerTo(url: URL, { addresses, headers, body, signal }: Post): Promise<http.IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      agent: false,
      lookup: onlyTo(addresses),
      signal,
    });
    sent.on("response", resolve);
    // Also after the reply: a line that we cut ourselves may end in an error.
    sent.on("error", reject);
    sent.on("close", () => reject(new Error("There was no reply.")));
    sent.end(body);
  });
}

async function beginningOf(answer: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    if (!Buffer.isBuffer(part)) continue;
    parts.push(part);
    bytes += part.length;
    // Leaving the loop cuts the connection.
    if (bytes >= MOST_READ) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_READ).toString("utf8");
}

/** Node asks this for the addresses of a name; a host that is an address itself it connects to without asking. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, answer) => {
    const [first] = found;
    if (first === undefined) answer(new Error("There is no address."), "");
    else if (all) answer(null, found);
    else answer(null, first.address, first.family);
  };
}
