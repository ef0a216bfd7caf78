"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { TemplatePicker } from "#components/contract-builder/template-picker.tsx";
import { RowTools } from "#components/forms/row-tools.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { BLANK_LINE, isBlankLine, pricedLine, typedLine } from "#lib/contracts/contract-draft.rules.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { lineTotal } from "#lib/contracts/contract-totals.rules.ts";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";

interface Props {
  templates: readonly LineTemplate[];
  /** The products that the customer asked for. */
  asked: readonly string[];
  currency: string;
}

/** What the customer gets, line by line: typed, or begun from a template. */
export function LineRows({ templates, asked, currency }: Props) {
  const { control, getValues, getFieldState, formState } = useFormContext<ContractDraft>();
  const { fields, append, move, remove, update } = useFieldArray({ control, name: "lines" });
  const error = getFieldState("lines", formState).error?.message;

  function addFrom(template: LineTemplate) {
    const line = typedLine(template);
    const last = getValues("lines").at(-1);
    // Whoever has only opened the page does not mean to send a blank line before it.
    if (last !== undefined && isBlankLine(last)) update(fields.length - 1, line);
    else append(line, { shouldFocus: false });
  }

  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title" className="text-xl">
        What they get
      </h2>
      <p className="mt-1 text-sm text-ink-soft">Prices include GST.</p>
      <div id="lines" tabIndex={-1}>
        <FieldError id="lines" message={error} />
      </div>
      <ol className="mt-3 space-y-3">
        {fields.map(({ id }, place) => (
          <li key={id} className="rounded-md border border-line bg-surface p-4">
            <fieldset aria-label={`Line ${place + 1}`} className="min-w-0">
              <TextAreaField name={`lines.${place}.description`} label="Description" rows={1} />
              <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,7rem),1fr))] items-end gap-x-3 gap-y-2 sm:grid-cols-[7rem_9rem_minmax(0,1fr)_auto]">
                <TextField name={`lines.${place}.quantity`} label="Quantity" inputMode="decimal" />
                <TextField name={`lines.${place}.unitPrice`} label="Price each" inputMode="decimal" />
                <LineAmount place={place} currency={currency} />
                <RowTools
                  name={`line ${place + 1}`}
                  list="lines"
                  place={place}
                  count={fields.length}
                  move={move}
                  remove={remove}
                  addId="add-line"
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        id="add-line"
        kind="secondary"
        className="mt-3"
        onClick={() => append({ ...BLANK_LINE }, { focusName: `lines.${fields.length}.description` })}
      >
        Add a line
      </Button>
      <TemplatePicker templates={templates} asked={asked} currency={currency} onPick={addFrom} />
    </section>
  );
}

function LineAmount({ place, currency }: { place: number; currency: string }) {
  const { control } = useFormContext<ContractDraft>();
  const amount = useWatch({
    control,
    compute: ({ lines }: ContractDraft) => {
      const line = lines[place];
      return line === undefined ? 0 : lineTotal(pricedLine(line));
    },
  });
  return (
    <p className="flex min-h-12 items-center justify-end px-2 font-semibold tabular-nums">
      {moneyInWords(amount, currency)}
    </p>
  );
}
