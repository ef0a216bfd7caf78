import "server-only";
import type { Actor } from "#lib/actor.rules.ts";
import { ERRORS, type ErrorCode } from "#lib/errors.rules.ts";
import { isRepeatable } from "#lib/http/idempotency.ts";
import { headers } from "#lib/http/openapi-parts.ts";
import type { Declaration, Operation, SessionOperation } from "#lib/operation.ts";

type Refusals = Record<string, unknown>;

// Which refusals the API document names: those of an operation itself, and those that its way through the pipeline may bring.

const OF_EVERYTHING: readonly ErrorCode[] = ["unauthenticated", "internal", "unavailable"];
const OF_READING: readonly ErrorCode[] = ["validation_failed"];
const OF_CHANGING: readonly ErrorCode[] = [...OF_READING, "cross_site", "forbidden"];
const OF_BODIES: readonly ErrorCode[] = ["payload_too_large", "unsupported_media_type"];
const OF_PRECONDITIONS = {
  "if-match": ["precondition_required", "precondition_failed"],
  "if-match-when-sent": ["precondition_failed"],
} as const satisfies Record<string, readonly ErrorCode[]>;
const OF_KEYS: readonly ErrorCode[] = ["idempotency_in_progress", "idempotency_key_reused"];

/** The refusals of an operation, as its responses. */
export function refusalsOf<Who extends Actor, Params, Query, Body, Subject, Result>(
  operation: Operation<Who, Params, Query, Body, Subject, Result>,
): Refusals {
  const takesKey = isRepeatable(operation);
  const codes: readonly ErrorCode[] = [
    ...OF_EVERYTHING,
    ...(operation.method === "GET" ? OF_READING : OF_CHANGING),
    ...(takesKey ? OF_KEYS : []),
    ...ofBody(operation.body.kind),
    ...(operation.allowance === null ? [] : (["rate_limited"] as const)),
    ...(operation.precondition === undefined ? [] : OF_PRECONDITIONS[operation.precondition]),
    ...operation.errors,
  ];
  return refusals(codes, takesKey);
}

/** The refusals of what begins or ends a session. */
export function refusalsOfSession<Body, Result, Params>(
  operation: SessionOperation<Body, Result, Params>,
): Refusals {
  return refusals([...operation.errors, ...OF_EVERYTHING, ...OF_CHANGING, ...ofBody(operation.body.kind)]);
}

/** The refusals of a download. */
export function refusalsOfDownload({ errors }: Declaration): Refusals {
  return refusals([...errors, ...OF_EVERYTHING, ...OF_READING]);
}

/** The refusals of what the server tells of itself. */
export function refusalsOfReport({ errors }: Declaration): Refusals {
  return refusals([...errors, ...OF_EVERYTHING]);
}

function ofBody(kind: "none" | "json" | "upload"): readonly ErrorCode[] {
  if (kind === "none") return [];
  return kind === "json" ? ["invalid_json", ...OF_BODIES] : OF_BODIES;
}

function refusals(codes: readonly ErrorCode[], takesKey = false): Refusals {
  const byStatus = Map.groupBy([...new Set(codes)].sort(), (code) => ERRORS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(" "),
        headers: {
          ...headers("X-Request-Id"),
          ...(status === 401 ? headers("WWW-Authenticate") : {}),
          ...(status === 429 || status === 503 ? headers("Retry-After") : {}),
          // A first answer of ours that failed is not kept.
          ...(takesKey && status < 500 ? headers("Idempotency-Replayed") : {}),
        },
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}
