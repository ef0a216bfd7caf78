"use client";

import { useFormContext } from "react-hook-form";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";

interface Props {
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
  options: readonly { value: string; label: string }[];
  /** What stands there before anything is chosen. */
  blank: string;
  autoComplete?: string;
  className?: string;
}

/** One of many, as the browser's own list. */
export function SelectField({
  name,
  label,
  hint,
  isOptional,
  options,
  blank,
  autoComplete,
  className,
}: Props) {
  const { register, getFieldState, formState } = useFormContext();
  const error = getFieldState(name, formState).error?.message;
  return (
    <Field id={name} label={label} hint={hint} error={error} isOptional={isOptional} className={className}>
      <select
        id={name}
        className={`${CONTROL} select-arrow appearance-none pr-10`}
        autoComplete={autoComplete}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, hint, error)}
        {...register(name)}
      >
        <option value="">{blank}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
