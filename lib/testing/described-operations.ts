import * as z from "zod/mini";
import { apiDocument } from "#lib/running/openapi.ts";

// The operations of the API document, as far as tests of it ask.

const media = z.record(
  z.string(),
  z.object({
    schema: z.looseObject({}),
    examples: z.optional(z.record(z.string(), z.object({ summary: z.string(), value: z.unknown() }))),
  }),
);

const link = z.object({ operationId: z.string(), parameters: z.record(z.string(), z.string()) });

const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  parameters: z._default(z.array(z.object({ name: z.string() })), []),
  requestBody: z.optional(z.object({ content: media })),
  responses: z.record(
    z.string(),
    z.object({ content: z.optional(media), links: z.optional(z.record(z.string(), link)) }),
  ),
});

type Operation = z.infer<typeof operation>;

/** The API document of a portal whose session cookie is called so. */
export const document = apiDocument("session");
const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) }).parse(document);

/** Every operation there is, with its path. */
export const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.values(methods).map((one) => [path, one] as const),
);

/** Bodies and successes of an operation that are no bytes: each with what it is called here, and its media. */
function mediaOf({ operationId, requestBody, responses }: Operation) {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return [
    ...Object.entries(requestBody?.content ?? {}).map(
      ([type, one]) => [`${operationId} takes ${type}`, one] as const,
    ),
    ...successes.flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(
        ([type, one]) => [`${operationId} answers ${status} ${type}`, one] as const,
      ),
    ),
  ].filter(([, { schema }]) => schema["format"] !== "binary");
}

/** The same of all of them, with their paths. */
export const allMedia = operations.flatMap(([path, one]) =>
  mediaOf(one).map((each) => [path, ...each] as const),
);
