import { isRecord } from "#lib/json.rules.ts";
import type { RecordField } from "#lib/record-field.rules.ts";

/** What the fields of a form hold, by path. Nothing is blank. */
export type Values = Readonly<Record<string, string>>;

/** An edit under way. */
export interface Edit {
  /** The record as it was when somebody began, or when they last learnt of changes. */
  base: Values;
  typed: Values;
  /** Fields that others changed too, and differently: theirs is in `base`. Somebody must choose. */
  clashes: readonly string[];
  /** Fields that only others changed: their value was taken over. */
  taken: readonly string[];
}

/** What a form shows of a record. */
export function valuesOf(record: unknown, fields: readonly RecordField[]): Values {
  return Object.fromEntries(
    fields.map(({ path }) => {
      const value = path
        .split(".")
        .reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), record);
      return [path, typeof value === "string" || typeof value === "number" ? String(value) : ""];
    }),
  );
}

/** An edit that begins now. */
export function beginEdit(base: Values): Edit {
  return { base, typed: base, clashes: [], taken: [] };
}

/** The same edit, with one field typed anew. */
export function typeInto(edit: Edit, path: string, value: string): Edit {
  return { ...edit, typed: { ...edit.typed, [path]: value } };
}

/** Somebody chose between their own value and the other one. */
export function settle(edit: Edit, path: string, choice: "mine" | "theirs"): Edit {
  const typed = choice === "theirs" ? { ...edit.typed, [path]: edit.base[path] ?? "" } : edit.typed;
  return { ...edit, typed, clashes: edit.clashes.filter((other) => other !== path) };
}

/** The paths of what was typed and is not saved. */
export function unsaved({ base, typed }: Pick<Edit, "base" | "typed">): string[] {
  return Object.keys(typed).filter((path) => typed[path] !== base[path]);
}

/**
 * The edit after others changed the record to `theirs`. Everything typed stays; what only they changed is taken over; what
 * both changed differently must be chosen.
 */
export function meetOthers(edit: Edit, theirs: Values): Edit {
  const { base, typed } = edit;
  const paths = Object.keys(typed);
  const changedByThem = (path: string) => theirs[path] !== base[path];
  const changedHere = (path: string) => typed[path] !== base[path];
  const isDifferent = (path: string) => typed[path] !== theirs[path];
  const taken = paths.filter((path) => changedByThem(path) && !changedHere(path));
  const met = paths.filter((path) => changedByThem(path) && changedHere(path) && isDifferent(path));
  const open = edit.clashes.filter((path) => !changedByThem(path) && isDifferent(path));
  return {
    base: theirs,
    typed: { ...typed, ...Object.fromEntries(taken.map((path) => [path, theirs[path] ?? ""])) },
    clashes: paths.filter((path) => met.includes(path) || open.includes(path)),
    taken: paths.filter((path) => taken.includes(path) || (edit.taken.includes(path) && !isDifferent(path))),
  };
}

/** What to send: the fields that differ from the record, blank ones as null; an object of which nothing is left as null. */
export function patchOf(
  { base, typed }: Pick<Edit, "base" | "typed">,
  fields: readonly RecordField[],
): object {
  const patch: Record<string, unknown> = {};
  for (const path of unsaved({ base, typed })) {
    const [outer = "", inner] = path.split(".");
    const value = sentAs(
      typed[path] ?? "",
      fields.find((field) => field.path === path),
    );
    if (inner === undefined) patch[outer] = value;
    else if (isBlank(typed, outer)) patch[outer] = null;
    else patch[outer] = { ...(isRecord(patch[outer]) ? patch[outer] : {}), [inner]: value };
  }
  // The place that a map had for the old words is not that of the new ones.
  return "fullAddress" in patch ? { ...patch, placeId: null } : patch;
}

function isBlank(typed: Values, outer: string): boolean {
  return Object.entries(typed).every(([path, value]) => !path.startsWith(`${outer}.`) || value.trim() === "");
}

/** Numbers as numbers where they are; else as typed, and the server says what is wrong with it. */
function sentAs(value: string, field: RecordField | undefined): string | number | null {
  const text = value.trim();
  if (text === "") return null;
  const isNumeric = field?.kind === "number" || field?.kind === "choice";
  return isNumeric && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** A value as people read it. */
export function shownAs(value: string, field: RecordField): string {
  if (value === "") return "nothing";
  return field.choices?.find((choice) => choice.value === value)?.label ?? value;
}
