import { isList, isRecord } from "#lib/json.rules.ts";
import { type Documents, type Json, mediaOf, parametersOf, partOf } from "#lib/testing/document-parts.ts";
import { inputChanges, outputChanges } from "#lib/testing/schema-changes.ts";
import { webhookChanges } from "#lib/testing/webhook-changes.ts";

/**
 * What in an API document breaks callers who know it as it was, in words; nothing when its major version rose, which is how
 * a break that is meant is told. What is new and need not be sent breaks nobody.
 */
export function breakingChanges(before: Json, after: Json): string[] {
  if (majorOf(after) > majorOf(before)) return [];
  const documents = { before, after };
  const changes = operationsOf(before).flatMap(([name, path, method, was]) => {
    const is = partOf(partOf(partOf(after, "paths"), path), method);
    if (Object.keys(is).length === 0) return [`${name} is gone`];
    return [
      ...parameterChanges(name, was, is, documents),
      ...bodyChanges(name, was, is, documents),
      ...answerChanges(name, was, is, documents),
      ...(isList(was["security"]) ? was["security"] : [])
        .filter((way) => !JSON.stringify(is["security"] ?? []).includes(JSON.stringify(way)))
        .map((way) => `${name} can no longer be asked by ${JSON.stringify(way)}`),
    ];
  });
  return [...changes, ...webhookChanges(documents)];
}

function majorOf(document: Json): number {
  return Number.parseInt(String(partOf(document, "info")["version"]), 10);
}

function operationsOf(document: Json): [name: string, path: string, method: string, operation: Json][] {
  return Object.entries(partOf(document, "paths")).flatMap(([path, methods]) =>
    Object.entries(isRecord(methods) ? methods : {}).map(
      ([method, operation]): [string, string, string, Json] => [
        `${method.toUpperCase()} ${path}`,
        path,
        method,
        isRecord(operation) ? operation : {},
      ],
    ),
  );
}

function parameterChanges(name: string, was: Json, is: Json, documents: Documents): string[] {
  const [before, after] = [parametersOf(was), parametersOf(is)];
  const added = [...after]
    .filter(([key, { required }]) => required === true && before.get(key)?.["required"] !== true)
    .map(([key]) => `${name}: ${key} must now be sent`);
  const kept = [...before].flatMap(([key, parameter]) => {
    const now = after.get(key);
    if (now === undefined) return [`${name}: ${key} is no longer taken`];
    return inputChanges({
      before: parameter["schema"],
      after: now["schema"],
      at: `${name}: ${key}`,
      documents,
    });
  });
  return [...added, ...kept];
}

function bodyChanges(name: string, was: Json, is: Json, documents: Documents): string[] {
  const [before, after] = [partOf(was, "requestBody"), partOf(is, "requestBody")];
  const isNewlyRequired = after["required"] === true && before["required"] !== true;
  return [
    ...(isNewlyRequired ? [`${name}: a body must now be sent`] : []),
    ...mediaOf(before).flatMap(([type, schema]) => {
      const now = mediaOf(after).find(([other]) => other === type);
      if (now === undefined) return [`${name}: a body of ${type} is no longer taken`];
      return inputChanges({ before: schema, after: now[1], at: `${name}: body`, documents });
    }),
  ];
}

function answerChanges(name: string, was: Json, is: Json, documents: Documents): string[] {
  const answers = partOf(is, "responses");
  return Object.entries(partOf(was, "responses")).flatMap(([status, response]) => {
    const before = isRecord(response) ? response : {};
    const after = answers[status];
    if (!isRecord(after)) return [`${name}: ${status} is gone`];
    const headers = Object.keys(partOf(before, "headers"))
      .filter((header) => !(header in partOf(after, "headers")))
      .map((header) => `${name}: ${status} no longer has the header ${header}`);
    const bodies = mediaOf(before).flatMap(([type, schema]) => {
      const now = mediaOf(after).find(([other]) => other === type);
      if (now === undefined) return [`${name}: ${status} is no longer answered as ${type}`];
      return outputChanges({ before: schema, after: now[1], at: `${name}: ${status}`, documents });
    });
    return [...headers, ...bodies];
  });
}
