import { readFileSync } from "node:fs";
import { ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { isRecord, parseJson } from "#lib/json.rules.ts";
import { type Judge, judgeOf, UNDOCUMENTED } from "#lib/testing/documented-answers.ts";

// Loaded into a server before anything else of it: holds whatever goes out under /api against the API document, as it is on
// the wire, and prints what is otherwise. The server knows nothing of it.

interface Going {
  mediaType: string | null;
  encoding: string | null;
  chunks: Buffer[];
}

const going = new WeakMap<ServerResponse, Going>();
const { writeHead, write, end } = ServerResponse.prototype;

let known: Judge | undefined;

function judge(): Judge {
  const document = parseJson(readFileSync(new URL("../lib/running/openapi.json", import.meta.url), "utf8"));
  known ??= judgeOf(isRecord(document) ? document : {});
  return known;
}

/** What goes out with this answer; undefined for what is not under /api. */
function ofAnswer(response: ServerResponse): Going | undefined {
  if (!/^\/api(?:[/?]|$)/.test(response.req.url ?? "")) return undefined;
  const answer = going.get(response) ?? { mediaType: null, encoding: null, chunks: [] };
  going.set(response, answer);
  return answer;
}

function noteHead(response: ServerResponse, headers: unknown): void {
  const answer = ofAnswer(response);
  if (answer === undefined) return;
  const own = isRecord(headers) ? headers : {};
  const named = (name: string) => {
    const value = response.getHeader(name) ?? own[name];
    return typeof value === "string" ? value : null;
  };
  answer.mediaType = named("content-type")?.split(";")[0]?.trim() ?? answer.mediaType;
  answer.encoding = named("content-encoding") ?? answer.encoding;
}

function note(response: ServerResponse, chunk: unknown): void {
  const answer = ofAnswer(response);
  if (answer === undefined) return;
  noteHead(response, null);
  const bytes = typeof chunk === "string" || chunk instanceof Uint8Array ? Buffer.from(chunk) : null;
  if (bytes === null || bytes.length === 0) return;
  // Of a file it is enough to know that it came.
  if (answer.mediaType?.endsWith("json") === true || answer.chunks.length === 0) answer.chunks.push(bytes);
}

function check(response: ServerResponse): void {
  const answer = ofAnswer(response);
  if (answer === undefined) return;
  going.delete(response);
  const { method = "", url = "" } = response.req;
  const path = url.split("?")[0] ?? "";
  const { mediaType } = answer;
  const status = response.statusCode;
  const fault = judge()({ method, path, status, mediaType, body: bodyOf(answer) });
  if (fault !== null) process.stderr.write(`${UNDOCUMENTED}: ${method} ${path} ${status}: ${fault}\n`);
}

function bodyOf({ mediaType, chunks, encoding }: Going): string | null {
  if (chunks.length === 0) return null;
  // Of a file only its first bytes are here.
  if (mediaType?.endsWith("json") !== true) return "";
  const bytes = Buffer.concat(chunks);
  if (encoding === "gzip") return gunzipSync(bytes).toString("utf8");
  return (encoding === "br" ? brotliDecompressSync(bytes) : bytes).toString("utf8");
}

Object.assign(ServerResponse.prototype, {
  writeHead(this: ServerResponse, ...told: unknown[]): unknown {
    noteHead(this, told.at(-1));
    return Reflect.apply(writeHead, this, told);
  },
  write(this: ServerResponse, ...told: unknown[]): unknown {
    note(this, told[0]);
    return Reflect.apply(write, this, told);
  },
  end(this: ServerResponse, ...told: unknown[]): unknown {
    note(this, told[0]);
    const ended: unknown = Reflect.apply(end, this, told);
    check(this);
    return ended;
  },
});
