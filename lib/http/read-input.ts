import "server-only";
import { bodyHash } from "#lib/http/idempotency.ts";
import { parseJson, readJsonBytes } from "#lib/http/read-json.ts";
import { readMultipart } from "#lib/http/read-multipart.ts";
import { assertValid, invalid } from "#lib/messages.rules.ts";
import type { BodyKind, Schema } from "#lib/operation.ts";
import type { ReceivedFile } from "#lib/received-file.rules.ts";
import { receiveFile } from "#lib/storage/file-store.ts";

/** A body that arrived whole and is not yet understood. */
export interface Received<Body> {
  /** Tells it from any other body under the same idempotency key. */
  fingerprint: string;
  /** Checks it and makes its file durable. Throws what is wrong with it. */
  understand(): Promise<{ body: Body; file: ReceivedFile | null }>;
  /** Removes what it left in the store. */
  discard(): Promise<void>;
}

/** Reads a body to its end. Throws when it is too large, of the wrong media type, or cut short. */
export function receive<Body>(request: Request, kind: BodyKind<Body>): Promise<Received<Body>> {
  if (kind.kind === "none") return receiveNothing(kind.schema);
  return kind.kind === "json" ? receiveJson(request, kind.schema) : receiveUpload(request, kind);
}

/** The parts of the path as an operation's schema has them. Throws `validation_failed`. */
export function readParams<Params>(given: Record<string, unknown>, schema: Schema<Params>): Params {
  return assertValid(schema, given);
}

/** The query as an operation's schema has it. Throws `validation_failed`; a parameter given twice is an error too. */
export function readQuery<Query>(request: Request, schema: Schema<Query>): Query {
  const given = new URL(request.url).searchParams;
  const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
  if (twice.length > 0) throw invalid(twice.map((path) => ({ path, message: "Give this once." })));
  return assertValid(schema, Object.fromEntries(given));
}

async function receiveNothing<Body>(schema: Schema<Body>): Promise<Received<Body>> {
  return {
    fingerprint: bodyHash(""),
    understand: async () => ({ body: assertValid(schema, undefined), file: null }),
    discard: async () => undefined,
  };
}

async function receiveJson<Body>(request: Request, schema: Schema<Body>): Promise<Received<Body>> {
  const bytes = await readJsonBytes(request);
  return {
    fingerprint: bodyHash(bytes),
    understand: async () => ({ body: understoodJson(schema, bytes), file: null }),
    discard: async () => undefined,
  };
}

async function receiveUpload<Body>(
  request: Request,
  kind: Extract<BodyKind<Body>, { kind: "upload" }>,
): Promise<Received<Body>> {
  const incoming = await receiveFile();
  try {
    const { fields, file } = await readMultipart(request, incoming.pathOf("original"), kind.limit);
    const { name, byteSize, sha256 } = file;
    const said = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      fingerprint: bodyHash(JSON.stringify([said, name, sha256])),
      discard: () => incoming.discard(),
      understand: async () => {
        const body = assertValid(kind.fields, fields);
        const pictures = { display: incoming.pathOf("display"), thumb: incoming.pathOf("thumb") };
        const about = await kind.check(incoming.pathOf("original"), pictures);
        await incoming.keep();
        return {
          body,
          file: { storageKey: incoming.key, name, byteSize, sha256, ...about },
        };
      },
    };
  } catch (thrown) {
    await incoming.discard();
    throw thrown;
  }
}

/** No body at all is fine where the schema says so, and else not JSON. */
function understoodJson<Body>(schema: Schema<Body>, bytes: Uint8Array): Body {
  if (bytes.length > 0) return assertValid(schema, parseJson(bytes));
  const absent = schema.safeParse(undefined);
  return absent.success ? absent.data : assertValid(schema, parseJson(bytes));
}
