import { connect } from "node:net";

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends bytes over a socket as they are, for requests that no client library would make, and reads the answer until the
 * server closes: ask for `Connection: close`. With `hangUp` our side ends after the last byte, as a lost phone does.
 */
export function rawRequest(url: string, bytes: string | Buffer, { hangUp = false } = {}): Promise<RawAnswer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "localhost");
    const received: Buffer[] = [];
    socket.setTimeout(20_000, () => socket.destroy(new Error("No answer came.")));
    socket.on("data", (chunk) => received.push(chunk));
    socket.once("error", reject);
    socket.once("close", () => resolve(parse(Buffer.concat(received).toString("utf8"))));
    socket.write(bytes, () => {
      if (hangUp) socket.end();
    });
  });
}

function parse(answer: string): RawAnswer {
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const all = Object.fromEntries(headers);
  const body = rest.join("\r\n\r\n");
  return {
    status: Number(statusLine.split(" ")[1]),
    headers: all,
    body: all["transfer-encoding"] === "chunked" ? unchunked(body) : body,
  };
}

function unchunked(text: string): string {
  const bytes = Buffer.from(text);
  let body = "";
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16);
    if (!(size > 0)) break;
    body += bytes.subarray(lineEnd + 2, lineEnd + 2 + size).toString("utf8");
    at = lineEnd + 2 + size + 2;
  }
  return body;
}
