import "server-only";
import { outputSchema } from "#lib/http/openapi-schemas.ts";
import { type FieldWords, withWords } from "#lib/http/openapi-words.ts";
import type { Schema } from "#lib/operation.ts";

/** What is sent to others, and how. */
export interface SentWebhook<Body> {
  /** What the document calls it. */
  name: string;
  slug: string;
  summary: string;
  description: string;
  /** Headers by name, each with what it says and what it is like. */
  headers: Readonly<Record<string, { description: string; example: string }>>;
  mediaType: string;
  body: Schema<Body>;
  /** What the fields of the body mean. */
  words: FieldWords;
  example: { summary: string; value: Body };
  /** What a receiver's 2xx means, and what anything else does. */
  taken: string;
  notTaken: string;
}

/** What is sent, as the document has it under `webhooks`: by name, the request that a receiver gets. */
export function describeWebhook<Body>(sent: SentWebhook<Body>): Record<string, unknown> {
  const { slug, summary, description, mediaType, example } = sent;
  const schema = withWords(outputSchema(sent.body), slug, sent.words);
  const parameters = Object.entries(sent.headers).map(([name, header]) => ({
    name,
    in: "header",
    required: true,
    description: header.description,
    schema: { type: "string" },
    example: header.example,
  }));
  const post = {
    operationId: slug,
    tags: ["Webhooks"],
    summary,
    description,
    security: [],
    parameters,
    requestBody: { required: true, content: { [mediaType]: { schema, examples: { sent: example } } } },
    responses: { "2XX": { description: sent.taken }, default: { description: sent.notTaken } },
  };
  return { [sent.name]: { post } };
}
