"use client";

import { useFormContext } from "react-hook-form";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import type { TermsDraft } from "#lib/contract-terms/terms-draft.schema.ts";

/** What the text is written with. */
const HINT = (
  <>
    A line that begins with # is a heading, a blank line begins a new paragraph, and {"{company}"} stands for
    your name. Begin a paragraph with [with a deposit], [without a deposit] or [with certificates] to leave it
    out of all other contracts.
  </>
);

/** Where the terms are typed. It stays in sight beside a long preview, where all of it fits. */
export function TermsText() {
  const { register, getFieldState, formState } = useFormContext<TermsDraft>();
  const error = getFieldState("text", formState).error?.message;
  return (
    <Field
      id="text"
      label="What contracts say"
      hint={HINT}
      error={error}
      className="top-4 min-w-0 min-[62.5rem]:self-start [@media(min-width:62.5rem)_and_(min-height:46rem)]:sticky"
    >
      <textarea
        id="text"
        rows={20}
        className={`${CONTROL} h-[60svh] min-h-80 text-sm!`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy("text", HINT, error)}
        {...register("text")}
      />
    </Field>
  );
}
