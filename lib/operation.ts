import type * as z from "zod/mini";
import type { Actor } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { ErrorCode } from "#lib/errors.rules.ts";

export type Schema<Output> = z.ZodMiniType<Output>;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a look at a file's content tells. Sizes are in pixels; a document has none. */
interface FileParticulars {
  mediaType: string;
  width: number | null;
  height: number | null;
}

/** A file that arrived whole: in the store, not yet known to the database. */
export interface ReceivedFile extends FileParticulars {
  storageKey: string;
  /** As the sender named it: not fit to show or to make a path of. */
  name: string;
  byteSize: number;
  sha256: string;
}

/** How an operation's body arrives. */
export type BodyKind<Body> =
  | { kind: "json"; schema: Schema<Body> }
  | {
      kind: "upload";
      /** The text fields beside the one part `file`. */
      fields: Schema<Body>;
      /** Largest file, in bytes. */
      limit: number;
      /** Looks at the file that arrived and makes the pictures of it that people see. */
      check(original: string, pictures: { display: string; thumb: string }): Promise<FileParticulars>;
    };

/** What every operation says of itself; the API document is made of it. */
interface Declaration<Result> {
  slug: string;
  summary: string;
  description: string;
  method: Method;
  path: string;
  result: Schema<Result>;
  /** Refusals of its own, beside those that the pipeline gives for every operation. */
  errors: readonly ErrorCode[];
}

interface Input<Query, Body> {
  query: Query;
  body: Body;
  /** There when the body's kind is "upload". */
  file: ReceivedFile | null;
}

interface Asked<Query, Body> {
  tx: Transaction;
  actor: Actor;
  input: Input<Query, Body>;
}

/**
 * Something a caller can have done. `authorise` finds what it is about, as this actor may see it, and hands it to `run`;
 * both work in one transaction. Each may throw a `DomainError`.
 */
export interface Operation<Query, Body, Subject, Result> extends Declaration<Result> {
  /** "public" operations are there for visitors too. */
  access: "public" | "session";
  query: Schema<Query>;
  body: BodyKind<Body>;
  status: 200 | 201;
  /** Where a created thing lives; goes into `Location`. */
  location?: (result: Result) => string;
  /** Which allowance a visitor's address uses up. */
  allowance: "create" | "upload" | null;
  authorise(asked: Asked<Query, Body>): Promise<Subject>;
  run(asked: Asked<Query, Body> & { subject: Subject }): Promise<Result>;
}

/** Something the server tells of itself to anyone, without a transaction. */
export interface Report<Result> extends Declaration<Result> {
  method: "GET";
  tell(): Promise<Result>;
}
