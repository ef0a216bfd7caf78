import { ERRORS } from "#lib/errors.rules.ts";

// What the API document says in more than one place.

export const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Makes a repeat harmless: the same key and body answer the same again for 24 hours.",
  schema: { type: "string", minLength: 16, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};

export const LOCATION = {
  description: "Where what was created lives.",
  schema: { type: "string", format: "uri-reference" },
};

export const SET_COOKIE = { description: "The session begins or ends.", schema: { type: "string" } };

export const ETAG = { description: "Names exactly these bytes.", schema: { type: "string" } };

export const SECURITY_SCHEMES = {
  sessionCookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-rooftop-session",
    description: "The portal's own session. Over plain http its name has no prefix.",
  },
  apiToken: {
    type: "http",
    scheme: "bearer",
    description:
      "An API token, made with `npm run admin -- tokens:create`. It acts as the user it belongs to.",
  },
};

export const PROBLEM = {
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
