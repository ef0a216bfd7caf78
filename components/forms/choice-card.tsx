"use client";

import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";

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

/** A large checkbox or radio button with words and, where wanted, a picture. The whole card can be pressed. */
export function ChoiceCard({ name, kind, value, title, hint, picture, className = "" }: Props) {
  const { register, getFieldState, formState } = useFormContext();
  const isWrong = getFieldState(name, formState).invalid;
  const id = value === undefined ? name : `${name}-${value}`;
  return (
    <label
      htmlFor={id}
      className={`flex min-h-14 cursor-pointer items-center gap-3 rounded-md border-[1.5px] border-edge bg-surface px-3 py-3 sm:px-4 transition-colors duration-150 hover:border-leaf has-[:checked]:border-leaf has-[:checked]:bg-leaf-tint has-[:checked]:inset-ring-1 has-[:checked]:inset-ring-leaf has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf ${className}`}
    >
      {picture}
      <span className="min-w-0 flex-1">
        <span className="block leading-6 font-semibold">{title}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        id={id}
        type={kind}
        value={value}
        className={`choice ${kind === "radio" ? "rounded-full" : "rounded-sm"}`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={isWrong || undefined}
        {...register(name)}
      />
    </label>
  );
}
