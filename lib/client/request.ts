import { type FileInput, isRepeatable, namedContent } from "./file-input.ts";
import { formOf } from "./multipart.ts";
import type { Route } from "./route.ts";

/** What a call is given, whichever operation it is of: parts of the path by name, and these. */
export interface Given {
  query?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  [part: string]: unknown;
}

/** A request that can be sent as often as its body allows, and is the same each time. */
export interface Prepared {
  url: string;
  /** A body and its headers, made anew for each attempt. */
  init(): RequestInit;
  /** Its body is gone once it was sent. */
  isOneTime: boolean;
}

/** The request of a call. Throws a TypeError for what can be no part of a path or no header. */
export function prepared(
  { baseUrl, token }: { baseUrl: string; token: string | undefined },
  route: Route,
  given: Given,
): Prepared {
  const url = `${baseUrl}${pathOf(route, given)}${queryOf(given.query)}`;
  const key = route.takesKey === true ? (given.idempotencyKey ?? crypto.randomUUID()) : undefined;
  const headers = new Headers();
  const said = [
    ["authorization", token === undefined ? undefined : `Bearer ${token}`],
    ["idempotency-key", key],
    ["if-match", given.ifMatch],
    ["if-none-match", given.ifNoneMatch],
  ] as const;
  for (const [name, value] of said) if (value !== undefined) headers.set(name, value);
  // A redirect would turn what changes something into something else: it is shown, not followed.
  const base = { method: route.method, redirect: "manual" } as const;
  if (route.sends === "form") return uploading(url, { ...base, headers }, given.body);
  const init = {
    ...base,
    headers,
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  };
  if (given.body !== undefined) headers.set("content-type", "application/json");
  return { url, init: () => init, isOneTime: false };
}

function uploading(url: string, base: RequestInit & { headers: Headers }, body: unknown): Prepared {
  const { file, ...others } = uploadIn(body);
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) if (value !== undefined) fields[name] = textOf(value);
  const named = namedContent(file);
  const init = () => {
    const form = formOf(fields, named);
    const headers = new Headers([...base.headers, ...Object.entries(form.headers)]);
    // What is streamed can only go one way at a time; the types of browsers do not know that it must be said.
    const oneWay = form.isStream ? { duplex: "half" } : {};
    return { ...base, headers, body: form.body, ...oneWay };
  };
  return { url, init, isOneTime: !isRepeatable(named.content) };
}

/** The body of an upload, as the types of a call have it: this package cannot check more of a file than a fetch does. */
function uploadIn(body: unknown): Record<string, unknown> & { file: FileInput };
function uploadIn(body: unknown): unknown {
  return body;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function pathOf({ path }: Route, given: Given): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const part = given[name];
    // These would lead to another path, and so to another operation.
    if (typeof part !== "string" || part === "" || part === "." || part === "..") {
      throw new TypeError(`${name} must be an id.`);
    }
    return encodeURIComponent(part);
  });
}

function queryOf(query: Readonly<Record<string, unknown>> = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  if (said.length === 0) return "";
  return `?${new URLSearchParams(said.map(([name, value]) => [name, textOf(value)])).toString()}`;
}
