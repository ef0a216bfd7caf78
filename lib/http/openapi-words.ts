/** What fields mean: by name, or by the name of what holds them and theirs, as in `customer.type`, which counts first. */
export type FieldWords = Readonly<Record<string, string>>;

/**
 * A part of the document with what its fields and parameters mean beside them, where it is known and not said already.
 * `holder` is what the part belongs to: an operation's id, or a field.
 */
export function withWords(part: unknown, holder: string, words: FieldWords): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => withWords(one, holder, words));
  if (typeof part !== "object" || part === null) return part;
  const told: Record<string, unknown> = {};
  for (const [key, inside] of Object.entries(part)) {
    told[key] =
      key === "properties" && isObject(inside)
        ? fieldsWithWords(inside, holder, words)
        : withWords(inside, holder, words);
  }
  const name = "in" in part && "name" in part ? String(part.name) : null;
  return name === null ? told : { ...said(name, holder, words), ...told };
}

function fieldsWithWords(fields: object, holder: string, words: FieldWords): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const inside = withWords(schema, name, words);
    told[name] = isObject(inside) ? { ...said(name, holder, words), ...inside } : inside;
  }
  return told;
}

function said(name: string, holder: string, words: FieldWords): { description?: string } {
  const description = words[`${holder}.${name}`] ?? words[name];
  return description === undefined ? {} : { description };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
