import type * as z from "zod/mini";
import { createChargeBody } from "#lib/charges/charge.schema.ts";
import type { FieldError } from "#lib/errors.rules.ts";
import { fieldErrors } from "#lib/messages.rules.ts";
import { centsOf } from "#lib/money.rules.ts";
import { momentAt } from "#lib/sites/local-time.rules.ts";

/** The fields of the form, named as the operation has them. */
export const CHARGE_FIELDS = [
  "amount",
  "type",
  "paid_by",
  "processed_at",
  "description",
  "external_links",
] as const;

/** What is typed into the form. */
export type TypedCharge = Record<(typeof CHARGE_FIELDS)[number], string>;

interface Filled {
  /** The time that the form was filled with: left as it was, it means now. */
  now: string;
  timeZone: string;
}

/** Body of create-charge, as it was typed; or what is wrong with it, one error a field. */
export function chargeFromForm(
  typed: TypedCharge,
  { now, timeZone }: Filled,
): { charge: z.output<typeof createChargeBody> } | { errors: FieldError[] } {
  const isNow = typed.processed_at === now || typed.processed_at === "";
  const moment = isNow ? null : momentAt(typed.processed_at, timeZone);
  const cents = centsOf(typed.amount);
  const links = typed.external_links.split(/\s+/).filter((link) => link !== "");
  const description = typed.description.trim();
  const parsed = createChargeBody.safeParse({
    amount: cents ?? undefined,
    type: typed.type,
    paid_by: typed.paid_by,
    ...(description === "" ? {} : { description }),
    ...(links.length === 0 ? {} : { external_links: links }),
    ...(moment === null ? {} : { processed_at: moment.toISOString() }),
  });
  const errors = [
    ...(cents === null ? [{ path: "amount", message: amountMissing(typed.amount) }] : []),
    ...(typed.type === "" ? [{ path: "type", message: "Say how it was paid." }] : []),
    ...(!isNow && moment === null
      ? [{ path: "processed_at", message: "Give a day and a time that there is." }]
      : []),
    ...(parsed.success ? [] : fieldErrors(parsed.error.issues)),
  ];
  if (errors.length === 0 && parsed.success) return { charge: parsed.data };
  return { errors: byField(errors) };
}

/** The errors of the server or the schema, on the field that holds what they are about: the first of each. */
export function byField(errors: readonly FieldError[]): FieldError[] {
  return CHARGE_FIELDS.flatMap((field) => {
    const error = errors.find(({ path }) => path === field || path.startsWith(`${field}.`));
    return error === undefined ? [] : [{ path: field, message: error.message }];
  });
}

function amountMissing(typed: string): string {
  return typed.trim() === "" ? "Give the amount." : "Write the amount in figures, like 1,234.50.";
}
