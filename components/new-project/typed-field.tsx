import type { HTMLInputTypeAttribute } from "react";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import type { Typed } from "#lib/workspace/new-project.rules.ts";

/** What is typed, what is wrong with it, and how it changes. */
export interface Typing {
  typed: Typed;
  errorOf: (target: string) => string | undefined;
  type: (name: keyof Typed, words: string) => void;
}

interface Props extends Typing {
  name: keyof Typed;
  label: string;
  hint?: string;
  isOptional?: boolean;
  kind?: HTMLInputTypeAttribute;
  className?: string;
}

/** One line of text of the form. Browsers fill in nothing here: whoever types is not the one it is about. */
export function TypedField({ name, label, hint, isOptional, kind = "text", className, ...typing }: Props) {
  const error = typing.errorOf(name);
  return (
    <Field id={name} label={label} hint={hint} error={error} isOptional={isOptional} className={className}>
      <input
        id={name}
        name={name}
        type={kind}
        autoComplete="off"
        className={CONTROL}
        value={typing.typed[name]}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, hint, error)}
        onChange={({ target }) => typing.type(name, target.value)}
      />
    </Field>
  );
}
