"use client";

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { useFormContext } from "react-hook-form";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";

interface Props {
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  type?: HTMLInputTypeAttribute;
  inputMode?: "numeric" | "decimal" | "text" | "email" | "tel";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoCapitalize?: string;
  /** First and last day of a date. */
  min?: string;
  max?: string;
  className?: string;
}

/** One line of text, bound to the form around it by `name`. */
export function TextField({ name, label, hint, isOptional, className, ...input }: Props) {
  const { register, getFieldState, formState } = useFormContext();
  const error = getFieldState(name, formState).error?.message;
  return (
    <Field id={name} label={label} hint={hint} error={error} isOptional={isOptional} className={className}>
      <input
        id={name}
        className={CONTROL}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, hint, error)}
        {...input}
        {...register(name)}
      />
    </Field>
  );
}
