import { isRecord, parseJson } from "#lib/json.rules.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { beginEdit, type Edit, meetOthers, unsaved, type Values } from "#lib/workspace/record-edit.rules.ts";

/** Keeps an edit on this device, or forgets it when nothing of it is unsaved. `part` names the record. */
export function keepEdit(part: string, { base, typed }: Edit): void {
  if (unsaved({ base, typed }).length === 0) dropTyped(part);
  else keepTyped({ base: JSON.stringify(base), typed: JSON.stringify(typed) }, part);
}

/**
 * The edit that was left unsaved, or else that waits to be sent, brought up to what the record is now; a new one when there is
 * none.
 */
export function keptEdit(part: string, now: Values, waiting?: Pick<Edit, "base" | "typed">): Edit {
  const kept = keptTyped(["base", "typed"], part);
  const base = valuesIn(kept.base, now) ?? waiting?.base;
  const typed = valuesIn(kept.typed, now) ?? waiting?.typed;
  if (base === undefined || typed === undefined) return beginEdit(now);
  return meetOthers({ base, typed, clashes: [], taken: [] }, now);
}

/** True when an edit of this record was left unsaved. */
export function hasKeptEdit(part: string): boolean {
  return keptTyped(["typed"], part).typed !== "";
}

function valuesIn(text: string, like: Values): Values | undefined {
  const values = parseJson(text);
  if (!isRecord(values)) return undefined;
  return Object.fromEntries(
    Object.keys(like).map((path) => {
      const value = values[path];
      return [path, typeof value === "string" ? value : (like[path] ?? "")];
    }),
  );
}
