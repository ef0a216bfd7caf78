import { isRecord } from "#lib/json.rules.ts";
import { type Documents, type Json, mediaOf, parametersOf, partOf } from "#lib/testing/document-parts.ts";
import { outputChanges } from "#lib/testing/schema-changes.ts";

/** What in the webhooks of an API document breaks receivers who know them as they were, in words: to them, what is sent is an answer. */
export function webhookChanges(documents: Documents): string[] {
  const known = Object.entries(partOf(documents.before, "webhooks"));
  return known.flatMap(([key, methods]) =>
    Object.entries(isRecord(methods) ? methods : {}).flatMap(([method, operation]) => {
      const name = `webhook ${key}`;
      const is = partOf(partOf(partOf(documents.after, "webhooks"), key), method);
      if (Object.keys(is).length === 0) return [`${name} is gone`];
      const was = isRecord(operation) ? operation : {};
      return [
        ...lostParameters(name, was, is),
        ...bodyChanges(name, was, is, documents),
        ...lostReplies(name, was, is),
      ];
    }),
  );
}

function lostParameters(name: string, was: Json, is: Json): string[] {
  const sent = parametersOf(is);
  return [...parametersOf(was)].flatMap(([key, { required }]) => {
    if (!sent.has(key)) return [`${name}: ${key} is no longer sent`];
    const isLost = required === true && sent.get(key)?.["required"] !== true;
    return isLost ? [`${name}: ${key} is no longer always sent`] : [];
  });
}

function bodyChanges(name: string, was: Json, is: Json, documents: Documents): string[] {
  const sent = mediaOf(partOf(is, "requestBody"));
  return mediaOf(partOf(was, "requestBody")).flatMap(([type, schema]) => {
    const now = sent.find(([other]) => other === type);
    if (now === undefined) return [`${name}: it is no longer sent as ${type}`];
    return outputChanges({ before: schema, after: now[1], at: `${name}: body`, documents });
  });
}

function lostReplies(name: string, was: Json, is: Json): string[] {
  return Object.keys(partOf(was, "responses"))
    .filter((status) => !(status in partOf(is, "responses")))
    .map((status) => `${name}: ${status} can no longer be replied`);
}
