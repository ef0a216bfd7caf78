"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { RowTools } from "#components/forms/row-tools.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ClassDraft } from "#lib/project-classes/class-draft.schema.ts";

/** The classes, one after the other, as staff are offered them. */
export function ClassRows() {
  const { control } = useFormContext<ClassDraft>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "classes" });
  return (
    <>
      {fields.length === 0 && (
        <p className="mb-4 text-ink-soft">No classes yet. Whoever sorts a project types what they like.</p>
      )}
      <ol className="max-w-2xl space-y-3">
        {fields.map(({ id }, place) => (
          <li key={id} className="flex flex-wrap items-end gap-x-2">
            <TextField
              name={`classes.${place}.name`}
              label={`Class ${place + 1}`}
              autoComplete="off"
              className="min-w-0 flex-1 basis-60"
            />
            <RowTools
              name={`class ${place + 1}`}
              list="classes"
              place={place}
              count={fields.length}
              move={move}
              remove={remove}
              addId="add-class"
            />
          </li>
        ))}
      </ol>
      <Button
        id="add-class"
        kind="secondary"
        className="mt-4"
        onClick={() => append({ name: "" }, { focusName: `classes.${fields.length}.name` })}
      >
        Add a class
      </Button>
    </>
  );
}
