import type { Answer } from "./attempt.ts";
import type { RooftopClient } from "./calls.ts";
import { everyItem } from "./every-item.ts";
import { ROUTES } from "./operations.ts";
import type { Given } from "./request.ts";
import { type Retries, USUAL_RETRIES } from "./retries.ts";
import type { Route } from "./route.ts";
import { type Connection, send } from "./send.ts";

export type { Answer } from "./attempt.ts";
export type { Call, CallOptions, Gives, RooftopClient, Takes } from "./calls.ts";
export type { Download } from "./download.ts";
export { ConnectionError, type ErrorCode, type FieldError, RooftopError } from "./errors.ts";
export type { FileContent, FileInput, FileStream } from "./file-input.ts";
export { ERROR_CODES, type Operations, type ProjectEvent } from "./operations.ts";
export type { Retries } from "./retries.ts";

/** Whom a client asks, as whom, and how patiently. */
export interface ClientOptions {
  /** Where Rooftop runs, such as `https://rooftop.example.com`. */
  baseUrl: string;
  /** An API token. Without one the client asks as a visitor, or in a browser on Rooftop's own pages as whoever is signed in. */
  token?: string;
  /** What sends requests, in place of the global `fetch`. */
  fetch?: typeof fetch;
  /** Longest wait for one attempt's answer, in milliseconds. 30,000 unless given. */
  timeoutMs?: number;
  /** The same for uploads, which take as long as the line is slow. 300,000 unless given. */
  uploadTimeoutMs?: number;
  /** How often to try again; `false` for never. */
  retries?: Partial<Retries> | false;
}

/** A client of one installation of Rooftop. Throws a TypeError for an address that is none. */
export function createClient(options: ClientOptions): RooftopClient;
// One function for each route, which is what the type says too; that they fit is for the tests against the app to show.
export function createClient(options: ClientOptions): object {
  const connection = connectionOf(options);
  const calls = Object.entries(ROUTES).map(([name, route]) => [name, callOf(connection, route)] as const);
  return Object.fromEntries(calls);
}

function connectionOf(options: ClientOptions): Connection {
  const { baseUrl, token, fetch = globalThis.fetch, timeoutMs = 30_000, uploadTimeoutMs = 300_000 } = options;
  if (!/^https?:\/\//.test(baseUrl)) throw new TypeError("baseUrl must begin with https:// or http://.");
  return {
    baseUrl: baseUrl.replace(/\/+$/, ""),
    token,
    fetch: (input, init) => fetch(input, init),
    timeoutMs,
    uploadTimeoutMs,
    retries:
      options.retries === false
        ? { ...USUAL_RETRIES, attempts: 1 }
        : { ...USUAL_RETRIES, ...options.retries },
  };
}

/** One operation as a function, with the other ways to call it. */
function callOf(connection: Connection, route: Route) {
  const answer = async (given: Given = {}): Promise<Answer<unknown>> => {
    const found = await send(connection, route, { ...given, ifNoneMatch: undefined });
    // Only who names a state can be told that it is still that one.
    if (found === null) throw new TypeError("An unasked 304 came.");
    return found;
  };
  const call = async (given: Given = {}) => (await answer(given)).result;
  return Object.assign(call, {
    answer,
    all: (given: Given = {}) => everyItem(call, given),
    ifChanged: (given: Given) => send(connection, route, given),
  });
}
