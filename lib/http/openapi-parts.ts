import { ERRORS } from "#lib/errors.rules.ts";

// What the API document says in more than one place.

export const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Makes a repeat harmless: the same key and body answer the same again for 24 hours.",
  schema: { type: "string", minLength: 16, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};

export const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The `ETag` of what the caller has: when it is so still, the answer is 304 and empty.",
  schema: { type: "string" },
};

export const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The `ETag` of the state that is to be changed. When somebody was faster, nothing is changed.",
  schema: { type: "string", pattern: '^(W/)?"[\\x21\\x23-\\x7e]{1,200}"$' },
};

/** The same for changes that need not name a state. */
export const IF_MATCH_WHEN_SENT = {
  ...IF_MATCH,
  required: false,
  description: `${IF_MATCH.description} Left out, or \`*\`, whatever is there is changed.`,
  schema: { type: "string", pattern: '^(\\*|(W/)?"[\\x21\\x23-\\x7e]{1,200}")$' },
};

const text = { type: "string" };

/** Every header that an answer may carry and a caller can make use of. */
const HEADERS = {
  "X-Request-Id": {
    description: "Names this request in our log: the caller's own id when it is 8 to 128 safe characters.",
    schema: text,
  },
  Location: {
    description: "Where what was created lives.",
    schema: { type: "string", format: "uri-reference" },
  },
  ETag: { description: "Names exactly these bytes, or this state.", schema: text },
  "Content-Disposition": { description: "The name that the file is saved under.", schema: text },
  "Set-Cookie": { description: "Gives the browser its session, or makes it forget it.", schema: text },
  "Idempotency-Replayed": {
    description: "Sent when this is the first answer once more, and nothing was done.",
    schema: { const: "true" },
  },
  "Retry-After": {
    description: "Seconds after which trying again makes sense.",
    schema: { type: "integer", minimum: 1 },
  },
  "WWW-Authenticate": { description: "How to say who is asking.", schema: { const: "Bearer" } },
};

/** The headers of these names, as a response has them. */
export function headers(...names: readonly (keyof typeof HEADERS)[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The parts that the rest of the document points to. `cookie` is the name of the session's cookie. */
export function components(cookie: string): Record<string, object> {
  return {
    schemas: { Problem: PROBLEM },
    headers: HEADERS,
    securitySchemes: {
      sessionCookie: {
        type: "apiKey",
        in: "cookie",
        name: cookie,
        description:
          "The session of somebody who signed in here. What changes something must come from our own pages.",
      },
      apiToken: {
        type: "http",
        scheme: "bearer",
        description:
          "An API token, made at `/admin/tokens` or with `npm run admin -- tokens:create`. It acts as the user it belongs to; one of scope read changes nothing.",
      },
    },
  };
}

/** What holds for every operation, said once. */
export const CONVENTIONS = `Ask for solar, batteries and EV chargers, and follow what becomes of it.

**Who is asking.** A session cookie or an API token. A token that is wrong, ran out or was revoked is refused everywhere, also where none is needed. Whoever sends what was done earlier says by \`X-Rooftop-User\` with the id of a user whose work it is: it is refused (401 \`unauthenticated\`) when somebody else asks, or nobody. What somebody cannot see does not exist for them (404); what they see and may not do is 403.

**Refusals** are \`application/problem+json\` (RFC 9457) with a \`code\` of one closed list, and for invalid input the path of each field. A path that does not exist is 404 \`path_not_found\`; one that does not take the method is 405 \`method_not_allowed\` with \`Allow\`.

**Repeats.** Any POST takes an \`Idempotency-Key\`, but for those that answer a secret, sign somebody in or out, or hand a device over.

**Values.** Ids are UUIDs, times are UTC, money is whole cents including GST. Unknown fields are refused, but for those of objects that belong to the caller.

**Sizes.** A JSON body has at most 256 KiB and 16 levels, a text without a limit of its own 4,000 characters, an object that belongs to the caller 32 KiB, \`capabilityManagedByPlugin\` 2 KiB. An upload is one file of at most 20 MiB and 50 megapixels, ten of them for each \`fileCode\`. A list answers 20 at a time unless told otherwise, and at most 100.

**Rates.** Without a session, one address may ask for 10 projects and upload 60 files in an hour, unless the company set other numbers; signing in has limits of its own. Whoever is over one is refused (429 \`rate_limited\`); \`Retry-After\` says after how many seconds to come back. So it does where the service is not there for a moment (503 \`unavailable\`).

**What you have already.** What is read carries an \`ETag\`. Sent as \`If-None-Match\`, it is answered with an empty 304 while nothing is another. Sent as \`If-Match\` with an edit that takes it, nothing is changed once somebody was faster (412 \`precondition_failed\`).`;

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "detail", "code", "requestId"],
  additionalProperties: false,
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { enum: Object.keys(ERRORS) },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        additionalProperties: false,
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};
