"use client";

import { useFormContext } from "react-hook-form";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";

interface Props {
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  rows?: number;
}

/** Text of several lines; it grows with what is typed where the browser can. */
export function TextAreaField({ name, label, hint, isOptional, rows = 4 }: Props) {
  const { register, getFieldState, formState } = useFormContext();
  const error = getFieldState(name, formState).error?.message;
  return (
    <Field id={name} label={label} hint={hint} error={error} isOptional={isOptional}>
      <textarea
        id={name}
        rows={rows}
        className={`${CONTROL} field-sizing-content ${rows > 2 ? "min-h-28" : ""}`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, hint, error)}
        {...register(name)}
      />
    </Field>
  );
}
