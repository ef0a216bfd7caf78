import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import type { Handler } from "#lib/http/handle.ts";

/** Answers a request as the routes do, from its first byte to its answer. Throws for a path that no route has. */
export type Send = (request: Request) => Promise<Response>;

interface Route {
  names: string[];
  pattern: RegExp;
  handlers: Map<string, Handler>;
}

const handler = z.custom<Handler>((value) => typeof value === "function");

/** The routes under a path, without a server before them. */
export async function routesUnder(start: string): Promise<Send> {
  const files = globSync(`app${start}/**/route.ts`);
  const routes = await Promise.all(files.map(routeOf));
  // What is fixed goes before what is named.
  routes.sort((a, b) => a.names.length - b.names.length);
  return (request) => {
    const { pathname } = new URL(request.url);
    for (const { pattern, names, handlers } of routes) {
      const found = pattern.exec(pathname);
      const answer = handlers.get(request.method);
      if (found === null || answer === undefined) continue;
      const params = Object.fromEntries(names.map((name, place) => [name, found[place + 1]]));
      return answer(request, { params: Promise.resolve(params) });
    }
    throw new Error(`No route takes ${request.method} ${pathname}.`);
  };
}

async function routeOf(file: string): Promise<Route> {
  const loaded: unknown = await import(pathToFileURL(path.resolve(file)).href);
  const exported = z.record(z.string(), handler).parse({ ...Object(loaded) });
  const route = file.replace(/^app/, "").replace(/\/route\.ts$/, "");
  const pattern = route.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, "([^/]+)");
  return {
    names: [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => String(name)),
    pattern: new RegExp(`^${pattern}$`),
    handlers: new Map(Object.entries(exported)),
  };
}
