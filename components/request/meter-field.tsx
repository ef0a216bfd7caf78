"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { CONTROL, FieldError, LABEL } from "#components/ui/field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { isNmiConsistent, NMI_AS_TYPED, normaliseNmi } from "#lib/sites/nmi.rules.ts";

/** The meter number with a kind word while it is typed. It is required only when it is all we get of the place. */
export function MeterField() {
  const { register, getFieldState, formState } = useFormContext();
  const typed: unknown = useWatch({ name: "site.nmi" });
  const error = getFieldState("site.nmi", formState).error?.message;
  const isLive = useIsLive();
  const word = isLive && error === undefined && typeof typed === "string" ? wordOn(typed) : "";
  return (
    <div>
      <label htmlFor="site.nmi" className={LABEL}>
        Meter number (NMI)
        <span className="font-normal text-ink-soft group-has-[[value=METER]:checked]/place:hidden">
          {" "}
          (optional)
        </span>
      </label>
      <p id="site.nmi-hint" className="text-sm text-ink-soft">
        10 or 11 characters, on your electricity bill. It lets us look up your connection.
      </p>
      <FieldError id="site.nmi" message={error} />
      <input
        id="site.nmi"
        className={`${CONTROL} max-w-72 uppercase tabular-nums`}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`site.nmi-hint ${error ? "site.nmi-error" : "site.nmi-word"}`}
        {...register("site.nmi")}
      />
      <p id="site.nmi-word" role="status" className="mt-1 min-h-6 text-sm font-medium text-leaf">
        {word}
      </p>
    </div>
  );
}

function wordOn(typed: string): string {
  const nmi = normaliseNmi(typed);
  if (nmi.length < 10) return "";
  if (!NMI_AS_TYPED.test(typed))
    return nmi.length > 11
      ? "That's a little long: it has 10 or 11 characters."
      : "The letters I and O are never used: try 1 and 0.";
  if (!isNmiConsistent(nmi)) return "One character looks mistyped. Have another look at your bill.";
  return nmi.length === 11 ? "That looks right." : "Looks good.";
}
