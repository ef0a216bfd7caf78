"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Choice } from "#components/ui/choice.tsx";

interface Props {
  name: string;
  kind: "checkbox" | "radio";
  /** What the form holds when this is chosen; leave out for a yes-or-no checkbox. */
  value?: string;
  title: string;
  hint?: string;
  picture?: ReactNode;
  className?: string;
}

/** A choice in a form. */
export function ChoiceCard({ name, value, ...shown }: Props) {
  const { register, getFieldState, formState } = useFormContext();
  const isWrong = getFieldState(name, formState).invalid;
  return (
    <Choice
      id={value === undefined ? name : `${name}-${value}`}
      {...shown}
      input={{ value, "aria-invalid": isWrong || undefined, ...register(name) }}
    />
  );
}
