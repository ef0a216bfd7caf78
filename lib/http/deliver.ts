import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { database } from "#lib/db/client.ts";
import { callerOf } from "#lib/http/client-address.ts";
import { isHeld } from "#lib/http/entity-tag.ts";
import type { Exchange } from "#lib/http/exchange.ts";
import type { Handler } from "#lib/http/handle.ts";
import { readParams, readQuery } from "#lib/http/read-input.ts";
import { respond } from "#lib/http/respond.ts";
import type { Bytes, Download } from "#lib/operation.ts";

/** The path of a request for bytes. Whoever has them already, and may still see them, is spared the bytes. */
export function deliver<Who extends Actor, Params, Query, Subject>(
  download: Download<Who, Params, Query, Subject>,
): Handler {
  return (request, context) =>
    respond(request, download.slug, async (exchange) => {
      exchange.actor = await actorOf(request);
      const actor = download.access.admit(exchange.actor);
      const params = readParams((await context.params) ?? {}, download.params);
      const query = readQuery(request, download.query);
      const input = { params, query, body: undefined, file: null, ifMatch: null };
      const asked = { tx: database(), actor, caller: callerOf(request), input };
      const subject = await download.authorise(asked);
      return delivered(request, await download.run({ ...asked, subject }), exchange);
    });
}

/** Kept by browsers and by what stands between, without asking. */
const FOR_GOOD = "public, max-age=31536000, immutable";

function delivered(request: Request, bytes: Bytes, exchange: Exchange): Response {
  const headers = new Headers({
    "content-type": bytes.mediaType,
    "content-disposition": `${bytes.isAttachment ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(bytes.name)}`,
    // A document of somebody's must not run as a page of ours.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  if (bytes.tag !== null) {
    headers.set("etag", `"${bytes.tag}"`);
    // Kept in this browser alone, and shown again only after asking: whoever signed out sees nothing.
    headers.set("cache-control", bytes.isForGood ? FOR_GOOD : "private, no-cache");
    if (isHeld(request, bytes.tag)) return new Response(null, { status: 304, headers });
  }
  if (bytes.size !== null) headers.set("content-length", String(bytes.size));
  if (request.method === "HEAD") return new Response(null, { headers });
  exchange.isStreamed = true;
  // Whoever leaves before the first byte never asks for one.
  request.signal.addEventListener("abort", () => exchange.tell({ status: 200, end: "left" }), { once: true });
  return new Response(watched(bytes.open(), exchange), { headers });
}

/**
 * The same bytes. The log is told how they ended. When they break off, it learns what it may know, and the connection is cut:
 * no reader takes half of them for the whole.
 */
function watched(bytes: ReadableStream<Uint8Array>, exchange: Exchange): ReadableStream<Uint8Array> {
  const reader = bytes.getReader();
  let isLeft = false;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          // Whoever asked went away meanwhile: there is nobody to tell.
          if (isLeft) return;
          if (!done) return controller.enqueue(value);
          exchange.tell({ status: 200 });
          controller.close();
        } catch (thrown) {
          if (isLeft) return;
          exchange.tell({ status: 200, end: "broken", thrown });
          controller.error(new Error("The bytes broke off."));
        }
      },
      cancel(reason) {
        isLeft = true;
        exchange.tell({ status: 200, end: "left" });
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
