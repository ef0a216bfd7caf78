import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import ipaddr from "ipaddr.js";

const HEADER = 12;
const RESPONSE = 0x81_80;
const NO_SUCH_NAME = 3;
const A = 1;
const AAAA = 28;

interface NameServer {
  /** Asks this server and no other. */
  resolver: Resolver;
  stop(): Promise<void>;
}

/**
 * A name server (RFC 1035) on loopback, which says what `addresses` says at that moment: null for a name that there is not,
 * and for one that it never answers for "silence".
 */
export async function startNameServer(
  addresses: (name: string) => readonly string[] | null | "silence",
): Promise<NameServer> {
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, type, end } = question(query);
    const said = addresses(name);
    if (said === "silence") return;
    const kind = type === A ? "ipv4" : "ipv6";
    const isAsked = type === A || type === AAAA;
    const answers = (said ?? [])
      .map((text) => ipaddr.parse(text))
      .filter((ip) => isAsked && ip.kind() === kind);
    const head = Buffer.alloc(HEADER);
    head.writeUInt16BE(query.readUInt16BE(0), 0);
    head.writeUInt16BE(RESPONSE + (said === null ? NO_SUCH_NAME : 0), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    const records = answers.map((ip) => record(type, Buffer.from(ip.toByteArray())));
    socket.send(Buffer.concat([head, query.subarray(HEADER, end), ...records]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    resolver,
    async stop() {
      resolver.cancel();
      const closed = once(socket, "close");
      socket.close();
      await closed;
    },
  };
}

function question(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("ascii", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** An answer for the name of the question (a pointer to it), which nobody may keep. */
function record(type: number, address: Buffer): Buffer {
  const head = Buffer.alloc(HEADER);
  head.writeUInt16BE(0xc0_0c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(address.length, 10);
  return Buffer.concat([head, address]);
}
