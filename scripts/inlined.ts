/**
 * A JSON document with what its `$ref`s point to in their places. Throws for one that points nowhere, out of the document, or
 * to what holds itself.
 */
export function inlined(document: unknown): unknown {
  return inline(document, document, []);
}

function inline(part: unknown, document: unknown, within: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => inline(one, document, within));
  if (typeof part !== "object" || part === null) return part;
  const pointer: unknown = "$ref" in part ? part.$ref : undefined;
  if (typeof pointer === "string") {
    if (within.includes(pointer)) throw new Error(`${pointer} holds itself: it cannot be written out.`);
    return inline(pointedTo(pointer, document), document, [...within, pointer]);
  }
  return Object.fromEntries(
    Object.entries(part).map(([name, inside]: [string, unknown]) => [name, inline(inside, document, within)]),
  );
}

function pointedTo(pointer: string, document: unknown): unknown {
  const [root, ...names] = pointer.split("/");
  let found = root === "#" ? document : undefined;
  for (const name of names.map((one) => one.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    found = typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
  }
  if (found === undefined) throw new Error(`${pointer} points nowhere.`);
  return found;
}
