"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { RowTools } from "#components/forms/row-tools.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { BLANK_REBATE } from "#lib/contracts/contract-draft.rules.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";

/** What comes off the price: rebates by name, and certificates by number and value. */
export function RebateRows() {
  const { control, getFieldState, formState } = useFormContext<ContractDraft>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "rebates" });
  return (
    <section aria-labelledby="rebates-title">
      <h2 id="rebates-title" className="text-xl">
        What comes off
      </h2>
      <div id="rebates" tabIndex={-1}>
        <FieldError id="rebates" message={getFieldState("rebates", formState).error?.message} />
      </div>
      <div className="mt-3 grid max-w-lg grid-cols-2 items-end gap-3">
        <TextField name="stc.quantity" label="STCs" isOptional inputMode="numeric" />
        <TextField name="stc.unitValue" label="Value each" isOptional inputMode="decimal" />
      </div>
      <ol className="mt-4 space-y-3">
        {fields.map(({ id }, place) => (
          <li key={id}>
            <fieldset
              aria-label={`Rebate ${place + 1}`}
              className="grid min-w-0 grid-cols-1 items-end gap-x-3 gap-y-2 rounded-md border border-line bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_9rem_auto]"
            >
              <TextField name={`rebates.${place}.description`} label="Rebate" />
              <TextField name={`rebates.${place}.amount`} label="Amount" inputMode="decimal" />
              <RowTools
                name={`rebate ${place + 1}`}
                list="rebates"
                place={place}
                count={fields.length}
                move={move}
                remove={remove}
                addId="add-rebate"
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        id="add-rebate"
        kind="secondary"
        className={fields.length > 0 ? "mt-3" : ""}
        onClick={() => append({ ...BLANK_REBATE }, { focusName: `rebates.${fields.length}.description` })}
      >
        Add a rebate
      </Button>
    </section>
  );
}
