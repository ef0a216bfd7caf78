"use client";

import { useFormContext } from "react-hook-form";
import { FieldError } from "#components/ui/field.tsx";

/** The error of a group of choices, to stand between its legend and its cards. */
export function GroupError({ name }: { name: string }) {
  const { getFieldState, formState } = useFormContext();
  return <FieldError id={name} message={getFieldState(name, formState).error?.message} />;
}
