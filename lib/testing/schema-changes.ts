import { isList, isRecord } from "#lib/json.rules.ts";

// What a change of a JSON Schema means to callers who know it as it was. It reads what our document is made of: references
// are followed, and rules among several fields (`not`, `allOf`, `dependentRequired`) are compared as a whole.

type Json = Record<string, unknown>;

/** A schema as it was and as it is, each with the document that its references are of. */
export interface Change {
  before: unknown;
  after: unknown;
  documents: { before: Json; after: Json };
  /** What it is of, in words. */
  at: string;
}

const LEAST = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const MOST = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const AMONG_FIELDS = ["not", "allOf", "dependentRequired", "propertyNames", "multipleOf", "uniqueItems"];

/** What callers can no longer send. */
export function inputChanges(change: Change): string[] {
  const { before, after, at, documents } = resolved(change);
  if (branchesOf(before) !== null || branchesOf(after) !== null) {
    return lostForms(change, (one, other) => inputChanges({ ...change, before: one, after: other }));
  }
  const fields = propertiesOf(before);
  const taken = propertiesOf(after);
  const required = requiredOf(before);
  return [
    ...typesOf(before)
      .filter((type) => !takesType(typesOf(after), type))
      .map((type) => `${at} can no longer be of type ${type}`),
    ...lostValues(before, after).map((value) => `${at} can no longer be ${JSON.stringify(value)}`),
    ...LEAST.filter((limit) => isTighter(before[limit], after[limit], 1)).map(
      (limit) => `${at} has a tighter ${limit}`,
    ),
    ...MOST.filter((limit) => isTighter(before[limit], after[limit], -1)).map(
      (limit) => `${at} has a tighter ${limit}`,
    ),
    ...["pattern", "format", ...AMONG_FIELDS]
      .filter((rule) => rule in after && !isSame(before[rule], after[rule]))
      .map((rule) => `${at} has another ${rule}`),
    ...("default" in before && !isSame(before["default"], after["default"])
      ? [`${at} has another default`]
      : []),
    ...(isOpen(before) && !isOpen(after) ? [`${at} no longer takes other fields`] : []),
    ...Object.keys(fields)
      .filter((name) => !(name in taken) && !isOpen(after))
      .map((name) => `${at}.${name} is no longer taken`),
    ...requiredOf(after)
      .filter((name) => !required.includes(name))
      .map((name) => `${at}.${name} must now be sent`),
    ...inner({ before, after, at, documents }).flatMap(inputChanges),
  ];
}

/** What callers can no longer rely on in an answer. New fields, and new values of an enum, are none. */
export function outputChanges(change: Change): string[] {
  const { before, after, at, documents } = resolved(change);
  if (branchesOf(before) !== null || branchesOf(after) !== null) {
    const turned = { ...change, before: after, after: before, documents: swapped(documents) };
    return lostForms(turned, (one, other) => outputChanges({ ...change, before: other, after: one }));
  }
  const fields = propertiesOf(before);
  const told = propertiesOf(after);
  const required = requiredOf(after);
  return [
    ...typesOf(after)
      .filter((type) => !takesType(typesOf(before), type))
      .map((type) => `${at} may now be of type ${type}`),
    ...("const" in before && !isSame(before["const"], after["const"]) ? [`${at} has another value`] : []),
    ...("enum" in before && valuesOf(after) === null ? [`${at} may now be anything`] : []),
    ...("format" in before && before["format"] !== after["format"] ? [`${at} has another format`] : []),
    ...Object.keys(fields)
      .filter((name) => !(name in told))
      .map((name) => `${at}.${name} is no longer answered`),
    ...requiredOf(before)
      .filter((name) => name in told && !required.includes(name))
      .map((name) => `${at}.${name} is no longer always answered`),
    ...inner({ before, after, at, documents }).flatMap(outputChanges),
  ];
}

/** Fields that both have, what their arrays hold, and what fields of any name hold. */
function inner({ before, after, at, documents }: Change & { before: Json; after: Json }): Change[] {
  const told = propertiesOf(after);
  const fields = Object.entries(propertiesOf(before))
    .filter(([name]) => name in told)
    .map(([name, field]) => ({ before: field, after: told[name], at: `${at}.${name}`, documents }));
  const others = ["items", "additionalProperties"]
    .filter((part) => isRecord(before[part]) && isRecord(after[part]))
    .map((part) => ({ before: before[part], after: after[part], at: `${at}[]`, documents }));
  return [...fields, ...others];
}

/** Forms of `before` that none of `after` takes. Where each has but one, what is wrong with it. */
function lostForms(change: Change, judge: (one: unknown, other: unknown) => string[]): string[] {
  const { before, after, at } = resolved(change);
  const others = branchesOf(after) ?? [after];
  const forms = branchesOf(before) ?? [before];
  return forms.flatMap((form) => {
    const faults = others.map((other) => judge(form, other));
    if (faults.some((one) => one.length === 0)) return [];
    const [closest = []] = faults.toSorted((a, b) => a.length - b.length);
    return closest.length > 0 ? closest : [`${at} has no form left`];
  });
}

function swapped<Each>({ before, after }: { before: Each; after: Each }): { before: Each; after: Each } {
  return { before: after, after: before };
}

function resolved({ before, after, at, documents }: Change): Change & { before: Json; after: Json } {
  return {
    before: schemaOf(before, documents.before),
    after: schemaOf(after, documents.after),
    at,
    documents,
  };
}

/** A schema, or what it refers to in the document. `true` and what is left out take anything. */
function schemaOf(schema: unknown, document: Json): Json {
  if (!isRecord(schema)) return {};
  const { $ref } = schema;
  return typeof $ref === "string" ? schemaOf(referredTo($ref, document), document) : schema;
}

/** What a reference such as `#/components/schemas/Problem` is of. */
function referredTo(ref: string, document: Json): unknown {
  const parts = ref.slice(2).split("/");
  return parts.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), document);
}

function branchesOf({ anyOf, oneOf, type }: Json): unknown[] | null {
  if (isList(anyOf) && type === undefined) return anyOf;
  return isList(oneOf) && type === undefined ? oneOf : null;
}

function typesOf({ type }: Json): string[] {
  if (typeof type === "string") return [type];
  return isList(type) ? type.filter((one) => typeof one === "string") : [];
}

/** No type at all takes any. */
function takesType(types: readonly string[], type: string): boolean {
  return types.length === 0 || types.includes(type) || (type === "integer" && types.includes("number"));
}

function valuesOf(schema: Json): unknown[] | null {
  if ("const" in schema) return [schema["const"]];
  return isList(schema["enum"]) ? schema["enum"] : null;
}

function lostValues(before: Json, after: Json): unknown[] {
  const left = valuesOf(after);
  if (left === null) return [];
  return (valuesOf(before) ?? ["anything else"]).filter((value) => !left.some((one) => isSame(one, value)));
}

/** Whether a limit is new, or nearer than it was: `towards` 1 for the least, -1 for the most. */
function isTighter(before: unknown, after: unknown, towards: 1 | -1): boolean {
  if (typeof after !== "number") return false;
  return typeof before !== "number" || (after - before) * towards > 0;
}

function propertiesOf({ properties }: Json): Json {
  return isRecord(properties) ? properties : {};
}

function requiredOf({ required }: Json): string[] {
  return isList(required) ? required.filter((name) => typeof name === "string") : [];
}

function isOpen(schema: Json): boolean {
  return typesOf(schema).includes("object") && schema["additionalProperties"] !== false;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
