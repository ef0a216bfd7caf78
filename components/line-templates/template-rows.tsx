"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { RowTools } from "#components/forms/row-tools.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { BLANK_TEMPLATE } from "#lib/line-templates/template-draft.rules.ts";
import type { TemplateDraft } from "#lib/line-templates/template-draft.schema.ts";
import { PRODUCT_NAMES } from "#lib/workspace/workspace-words.rules.ts";

const PRODUCTS = Object.entries(PRODUCT_NAMES).map(([value, label]) => ({ value, label }));

/** The templates, one after the other, as staff are offered them. */
export function TemplateRows() {
  const { control } = useFormContext<TemplateDraft>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "templates" });
  return (
    <>
      {fields.length === 0 && (
        <p className="mb-4 text-ink-soft">No templates yet. Every line of a contract is typed by hand.</p>
      )}
      <ol className="space-y-4">
        {fields.map(({ id }, place) => (
          <li key={id} className="rounded-md border border-line bg-surface p-4">
            <fieldset
              aria-label={`Template ${place + 1}`}
              className="grid min-w-0 grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
            >
              <TextField name={`templates.${place}.name`} label="Name" className="max-sm:col-span-2" />
              <SelectField
                name={`templates.${place}.product`}
                label="Product"
                blank="Any product"
                options={PRODUCTS}
              />
              <RowTools
                name={`template ${place + 1}`}
                list="templates"
                place={place}
                count={fields.length}
                move={move}
                remove={remove}
                addId="add-template"
              />
              <div className="col-span-full grid grid-cols-2 items-start gap-3 sm:grid-cols-[minmax(0,1fr)_7rem_9rem]">
                <div className="max-sm:col-span-2">
                  <TextAreaField
                    name={`templates.${place}.description`}
                    label="What the contract says"
                    rows={1}
                  />
                </div>
                <TextField name={`templates.${place}.quantity`} label="Quantity" inputMode="decimal" />
                <TextField name={`templates.${place}.unitPrice`} label="Price each" inputMode="decimal" />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        id="add-template"
        kind="secondary"
        className="mt-4"
        onClick={() => append({ ...BLANK_TEMPLATE }, { focusName: `templates.${fields.length}.name` })}
      >
        Add a template
      </Button>
    </>
  );
}
