import "server-only";
import type { ProjectActor } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { database } from "#lib/db/client.ts";
import { callerOf } from "#lib/http/client-address.ts";
import type { Handler } from "#lib/http/handle.ts";
import { readParams, readQuery } from "#lib/http/read-input.ts";
import { respond } from "#lib/http/respond.ts";
import type { Bytes, Download } from "#lib/operation.ts";

/** The path of a request for bytes. Whoever has them already, and may still see them, is spared the bytes. */
export function deliver<Who extends ProjectActor, Params, Query, Subject>(
  download: Download<Who, Params, Query, Subject>,
): Handler {
  return (request, context) =>
    respond(request, download.slug, async () => {
      const actor = download.access.admit(await actorOf(request));
      const params = readParams((await context.params) ?? {}, download.params);
      const query = readQuery(request, download.query);
      const input = { params, query, body: undefined, file: null, ifMatch: null };
      const asked = { tx: database(), actor, caller: callerOf(request), input };
      const subject = await download.authorise(asked);
      return delivered(request, await download.run({ ...asked, subject }));
    });
}

function delivered(request: Request, bytes: Bytes): Response {
  const tag = `"${bytes.tag}"`;
  const headers = new Headers({
    etag: tag,
    // Kept in this browser alone, and shown again only after asking: whoever signed out sees nothing.
    "cache-control": "private, no-cache",
    "content-type": bytes.mediaType,
    "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(bytes.name)}`,
    // A document of somebody's must not run as a page of ours.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((word) => word.trim());
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  headers.set("content-length", String(bytes.size));
  return new Response(request.method === "HEAD" ? null : bytes.open(), { headers });
}
