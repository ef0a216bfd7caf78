"use client";

import { useMemo, useState } from "react";
import { CONTROL, describedBy } from "#components/ui/field.tsx";
import type { FieldError } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { keepTyped, keptTyped } from "#lib/projects/kept.client.ts";

interface Form<Name extends string> {
  /** Names it among the forms of the page. */
  form: string;
  /** What stands in its fields at first. */
  blank: Record<Name, string>;
  names: readonly Name[];
  refused: Refusal | undefined;
}

/** What is typed into a form of few fields, kept until it is sent, and what is wrong with it: found here or by the server. */
export function useTyped<Name extends string>({ form, blank, names, refused }: Form<Name>) {
  const [typed, setTyped] = useState(() => {
    const kept = keptTyped(names, form);
    const before = { ...blank };
    for (const name of names) before[name] = kept[name] || blank[name];
    return before;
  });
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const errors = useMemo(() => (wrong.length > 0 ? wrong : (refused?.errors ?? [])), [wrong, refused]);
  const faults = useMemo(
    () => errors.map(({ path, message }) => ({ target: `${form}-${path}`, message })),
    [errors, form],
  );

  /** The properties of a field and of the control in it. */
  function field(name: Name, hint?: string) {
    const id = `${form}-${name}`;
    const error = errors.find(({ path }) => path === name)?.message;
    return {
      field: { id, hint, error },
      control: {
        id,
        name,
        value: typed[name],
        className: CONTROL,
        "aria-invalid": error !== undefined,
        "aria-describedby": describedBy(id, hint, error),
        onChange: ({ target }: { target: { value: string } }) => {
          const changed = { ...typed, [name]: target.value };
          setTyped(changed);
          keepTyped(changed, form);
        },
      },
    };
  }

  return { typed, errors, faults, setWrong, field };
}
