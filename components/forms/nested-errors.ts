import { type FieldErrors, type FieldValues, set } from "react-hook-form";
import type { RefusedField } from "#lib/http/call.client.ts";

/** Errors by dotted path as a form holds them. */
export function nestedErrors<Values extends FieldValues>(
  wrong: readonly RefusedField[],
): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const { path, message } of wrong) set(errors, path, { type: "schema", message });
  return errors;
}
