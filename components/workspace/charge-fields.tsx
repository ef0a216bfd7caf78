"use client";

import { CONTROL, describedBy, Field, FieldError, LABEL } from "#components/ui/field.tsx";
import { CHARGE_TYPES } from "#lib/charges/charge.schema.ts";
import type { TypedCharge } from "#lib/charges/charge-form.rules.ts";
import type { FieldError as Wrong } from "#lib/errors.rules.ts";
import { momentAt, zoneNameOf } from "#lib/sites/local-time.rules.ts";

interface Props {
  typed: TypedCharge;
  errors: readonly Wrong[];
  onChange: (field: keyof TypedCharge, text: string) => void;
  timeZone: string;
}

/** The id of a field's control. */
export function fieldId(field: string): string {
  return field === "type" ? "money-type-0" : `money-${field}`;
}

/** The fields of money that was received. */
export function ChargeFields({ typed, errors, onChange, timeZone }: Props) {
  const errorOf = (field: string) => errors.find(({ path }) => path === field)?.message;
  const moment = momentAt(typed.processed_at, timeZone);
  const zone = moment === null ? timeZone : zoneNameOf(moment, timeZone);

  function bound(field: keyof TypedCharge, hint?: string) {
    const id = fieldId(field);
    const error = errorOf(field);
    return {
      field: { id, hint, error },
      control: {
        id,
        name: field,
        value: typed[field],
        className: CONTROL,
        "aria-invalid": error !== undefined,
        "aria-describedby": describedBy(id, hint, error),
        onChange: ({ target }: { target: { value: string } }) => onChange(field, target.value),
      },
    };
  }

  const amount = bound("amount", "Like 1,234.50");
  const paidBy = bound("paid_by", "Whose money it is.");
  const when = bound("processed_at", `Now, unless you change it. In the site's time, ${zone}.`);
  const what = bound("description", "The customer reads it, too.");
  const links = bound("external_links", "To the bank or a receipt, one a line.");
  const typeError = errorOf("type");

  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
      <Field label="Amount" {...amount.field}>
        <input {...amount.control} inputMode="decimal" autoComplete="off" />
      </Field>
      <Field label="Paid by" {...paidBy.field}>
        <input {...paidBy.control} autoComplete="off" />
      </Field>
      <fieldset className="sm:col-span-2">
        <legend className={LABEL}>How it was paid</legend>
        <FieldError id="money-type" message={typeError} />
        <div className="mt-1.5 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-2.5 lg:grid-cols-4">
          {CHARGE_TYPES.map((type, place) => (
            <label key={type} className={CHOICE}>
              <span className="flex-1 leading-6 font-medium">{type}</span>
              <input
                id={`money-type-${place}`}
                type="radio"
                name="type"
                value={type}
                checked={typed.type === type}
                className="choice rounded-full"
                aria-describedby={describedBy("money-type", undefined, typeError)}
                onChange={() => onChange("type", type)}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <Field label="Received" {...when.field}>
        <input {...when.control} type="datetime-local" />
      </Field>
      <Field label="What it was for" isOptional {...what.field}>
        <input {...what.control} maxLength={500} autoComplete="off" />
      </Field>
      <Field label="Links" isOptional className="sm:col-span-2" {...links.field}>
        <textarea {...links.control} rows={1} className={`${CONTROL} field-sizing-content`} />
      </Field>
    </div>
  );
}

const CHOICE =
  "flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-[1.5px] border-edge bg-surface px-4 py-3 transition-colors duration-150 hover:border-leaf has-[:checked]:border-leaf has-[:checked]:bg-leaf-tint has-[:checked]:inset-ring-1 has-[:checked]:inset-ring-leaf has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf";
