import * as z from "zod/mini";
import type { Actor, ProjectActor, Requester, SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError, type ErrorCode } from "#lib/errors.rules.ts";
import type { FileParticulars, ReceivedFile } from "#lib/received-file.rules.ts";

export type Schema<Output> = z.ZodMiniType<Output>;
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** How an operation's body arrives. */
export type BodyKind<Body> =
  | { kind: "none"; schema: Schema<Body> }
  | {
      kind: "json";
      /** Sees undefined when no body was sent: whether that is fine is the schema's to say. */
      schema: Schema<Body>;
    }
  | {
      kind: "upload";
      /** The text fields beside the one part `file`. */
      fields: Schema<Body>;
      /** Largest file, in bytes. */
      limit: number;
      /** Looks at the file that arrived and makes the pictures of it that people see. */
      check(original: string, pictures: { display: string; thumb: string }): Promise<FileParticulars>;
    };

/** For operations that take no body; one that is sent is not read. */
export const noBody: BodyKind<undefined> = { kind: "none", schema: z.undefined() };

/** For operations without a query. */
export const noQuery = z.strictObject({});

/** For operations whose path names nothing. */
export const noParams = z.strictObject({});

/** What everything under /api says of itself; the API document is made of it. */
export interface Declaration {
  slug: string;
  summary: string;
  description: string;
  method: Method;
  path: string;
  /** Refusals of its own, beside those that the pipeline gives for every operation. */
  errors: readonly ErrorCode[];
}

/** What a request tells beside its words. */
export interface Caller {
  /** The address it came from; "unknown" when nobody can say. */
  address: string;
  /** At most 500 characters. */
  userAgent: string | null;
}

/** Who an operation is there for. */
export interface Access<Who extends Actor> {
  name: "public" | "session";
  /** The actor, if this is somebody it is there for. Throws `unauthenticated`. */
  admit(actor: Actor): Who;
}

/** Operations that are there for visitors too. */
export const anyone: Access<Requester> = {
  name: "public",
  admit(actor) {
    if (actor.kind !== "hand-over") return actor;
    throw handedOver();
  },
};

/** What is there for whoever sees a page, on any device. */
export const everybody: Access<Actor> = { name: "public", admit: (actor) => actor };

/** Operations that are there for people we know, and for their tokens. */
export const signedIn: Access<SignedIn> = {
  name: "session",
  admit(actor) {
    if (actor.kind === "hand-over") throw handedOver();
    if (actor.kind === "visitor") throw unknown();
    return actor;
  },
};

/** The same, and for a customer on a rep's device. Whatever does not say so is not there for them. */
export const signedInOrHandedOver: Access<ProjectActor> = {
  name: "session",
  admit(actor) {
    if (actor.kind === "visitor") throw unknown();
    return actor;
  },
};

function unknown(): DomainError {
  return new DomainError("unauthenticated", "Sign in, or send an API token.");
}

function handedOver(): DomainError {
  return new DomainError(
    "unauthenticated",
    "This device was handed to a customer. Sign in on it again for more than their contract.",
  );
}

interface Input<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** There when the body's kind is "upload". */
  file: ReceivedFile | null;
  /** The tag that the caller changes by. There when the operation's precondition is "if-match", or it is sent. */
  ifMatch: string | null;
}

interface Asked<Who, Params, Query, Body> {
  tx: Transaction;
  actor: Who;
  caller: Caller;
  input: Input<Params, Query, Body>;
}

/**
 * Something a caller can have done. `authorise` finds what it is about, as this actor may see it, and hands it to `run`;
 * both work in one transaction, which what reads or changes in one statement does not need. Each may throw a `DomainError`.
 */
export interface Operation<Who extends Actor, Params, Query, Body, Subject, Result> extends Declaration {
  access: Access<Who>;
  params: Schema<Params>;
  query: Schema<Query>;
  body: BodyKind<Body>;
  result: Schema<Result>;
  status: 200 | 201;
  /** Where a created thing lives; goes into `Location`. */
  location?: (result: Result, params: Params) => string;
  /** Headers that its success may carry beside the usual ones: what each means, and those that this body brings. */
  headers?: { meanings: Record<string, string>; of(body: Body): Record<string, string> };
  /**
   * Names the state that its success answers with, in visible ASCII without quotes; goes into `ETag`. `exact` names the very
   * words of the answer: a GET without a tag of its own takes that. Not for a POST: a replay has none.
   */
  tag?: (result: Result, exact: string) => string;
  /**
   * It changes only the state whose tag the caller sends as `If-Match`: the pipeline sees that one comes, unless it is free to
   * be left out, and `run` that it fits.
   */
  precondition?: "if-match" | "if-match-when-sent";
  /** Its whole change is one statement that holds what it expects: the database keeps or drops that as a whole. */
  isOneStatement?: true;
  /** Its answer holds a secret that is kept nowhere: it takes no Idempotency-Key, and ignores one that is sent. */
  answersSecret?: true;
  /** Which allowance a visitor's address uses up. */
  allowance: "create" | "upload" | null;
  authorise(asked: Asked<Who, Params, Query, Body>): Promise<Subject>;
  run(asked: Asked<Who, Params, Query, Body> & { subject: Subject }): Promise<Result>;
}

/** Declares an operation: its schemas say what it takes and gives, `authorise` what `run` may work on. */
export function operation<Who extends Actor, Params, Query, Body, Subject, Result>(
  declared: Operation<Who, Params, Query, Body, Subject, Result>,
): Operation<Who, Params, Query, Body, Subject, Result> {
  return declared;
}

/** Whether an operation needs no transaction: it changes nothing, or all of it in one statement. */
export function isAtomic({ method, isOneStatement }: { method: Method; isOneStatement?: true }): boolean {
  return method === "GET" || isOneStatement === true;
}

/** Which requests are counted, and by what: an address, or the network they come from. */
export interface Counted {
  allowance: "sign-in" | "sign-in-address" | "sign-in-confirm" | "sign-in-code";
  of: string;
}

/**
 * Something that begins or ends a session. It answers with cookies, which are secrets: so it takes no Idempotency-Key, and
 * its answer is kept nowhere.
 */
export interface SessionOperation<Body, Result, Params> extends Declaration {
  method: "POST";
  params: Schema<Params>;
  body: BodyKind<Body>;
  result: Schema<Result>;
  /** Whether only somebody who is signed in may ask. */
  needsSession?: true;
  /** What its cookies do to the session; null when it sets none. */
  cookie: "begins" | "ends" | null;
  /** What it uses up; "network" stands for where the request comes from. */
  allowances(body: Body): readonly Counted[];
  run(asked: {
    actor: Actor;
    params: Params;
    body: Body;
  }): Promise<{ result: Result; cookies: readonly string[] }>;
}

/** Declares what begins or ends a session. */
export function sessionOperation<Body, Result, Params>(
  declared: SessionOperation<Body, Result, Params>,
): SessionOperation<Body, Result, Params> {
  return declared;
}

/** Bytes on their way to whoever asked for them. */
export interface Bytes {
  mediaType: string;
  /** The name they are saved under. */
  name: string;
  /** Length in bytes; null for what is still being made while it is sent. */
  size: number | null;
  /** Names exactly these bytes, such as by their SHA-256; null for what is made anew each time and kept nowhere. */
  tag: string | null;
  /** They are there to be saved, not to be looked at in the browser. */
  isAttachment?: true;
  /** Everybody may see them, and their address never names others: anybody keeps them, for a year. */
  isForGood?: true;
  open(): ReadableStream<Uint8Array>;
}

/** Something a caller can download. As an operation, it finds what it is about as this actor may see it. */
export interface Download<Who extends Actor, Params, Query, Subject> extends Declaration {
  method: "GET";
  access: Access<Who>;
  params: Schema<Params>;
  query: Schema<Query>;
  mediaTypes: readonly string[];
  /** Its bytes are made anew each time, and have no tag. */
  isMadeAnew?: true;
  authorise(asked: Asked<Who, Params, Query, undefined>): Promise<Subject>;
  run(asked: Asked<Who, Params, Query, undefined> & { subject: Subject }): Promise<Bytes>;
}

/** Declares a download. */
export function download<Who extends Actor, Params, Query, Subject>(
  declared: Download<Who, Params, Query, Subject>,
): Download<Who, Params, Query, Subject> {
  return declared;
}

/** Something the server tells of itself to anyone, without a transaction. */
export interface Report<Result> extends Declaration {
  method: "GET";
  result: Schema<Result>;
  /** It is large and seldom another: whoever has it already is spared it. */
  isTagged?: true;
  tell(): Promise<Result>;
}
