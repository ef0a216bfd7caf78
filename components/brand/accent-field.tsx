"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import {
  LEAST_CONTRAST,
  type Measured,
  measure,
  nearestReadable,
  OWN_ACCENT,
  ratioInWords,
} from "#lib/brand/accent.rules.ts";
import { colourOf } from "#lib/brand/brand-draft.rules.ts";
import type { BrandDraft } from "#lib/brand/brand-draft.schema.ts";
import { COLOUR } from "#lib/brand/colour.rules.ts";

const HINT = "Buttons, links and marks are drawn in it; in the dark, in the same one lifted.";

/** The company's colour, picked or typed, with how well it can be read. */
export function AccentField() {
  const { register, setValue, getFieldState, formState } = useFormContext<BrandDraft>();
  const typed = colourOf(useWatch<BrandDraft, "accent">({ name: "accent" }));
  const isColour = COLOUR.test(typed);
  const error = getFieldState("accent", formState).error?.message;
  const take = (colour: string) =>
    setValue("accent", colour, { shouldDirty: true, shouldValidate: formState.isSubmitted });

  return (
    <Field id="accent" label="Colour" hint={HINT} error={error}>
      <div className="mt-1.5 flex items-center gap-3">
        <input
          type="color"
          aria-label="Pick the colour"
          value={isColour ? typed : OWN_ACCENT}
          onChange={({ target }) => take(target.value)}
          className="h-12 w-16 flex-none cursor-pointer rounded-md border-[1.5px] border-edge bg-surface p-1"
        />
        <input
          id="accent"
          className={`${CONTROL} mt-0! max-w-40 tabular-nums`}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          aria-invalid={error !== undefined}
          aria-describedby={describedBy("accent", HINT, error)}
          {...register("accent")}
        />
      </div>
      <div role="status">{isColour && <Readable colour={typed} onTake={take} />}</div>
    </Field>
  );
}

/** How well a colour can be read, and the nearest that can be when it cannot. */
function Readable({ colour, onTake }: { colour: string; onTake: (colour: string) => void }) {
  const measured = measure(colour);
  const isPale = measured.some(({ ratio }) => ratio < LEAST_CONTRAST);
  const nearest = isPale ? nearestReadable(colour) : null;
  return (
    <>
      <ul className="mt-3 text-sm">
        {measured.map((one) => (
          <Ratio key={one.what + one.theme} {...one} />
        ))}
      </ul>
      {nearest !== null && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="max-w-prose text-sm">
            Too pale to be read: {ratioInWords(LEAST_CONTRAST)} is the least. The nearest that can be is{" "}
            <span className="font-semibold tabular-nums">{nearest}</span>.
          </p>
          <Button kind="secondary" onClick={() => onTake(nearest)}>
            Take {nearest}
          </Button>
        </div>
      )}
    </>
  );
}

function Ratio({ what, theme, ratio }: Measured) {
  const isFine = ratio >= LEAST_CONTRAST;
  return (
    <li className={`flex items-center gap-2 py-0.5 ${isFine ? "text-ink-soft" : "font-semibold text-clay"}`}>
      <Icon name={isFine ? "check" : "alert"} className="size-4.5 flex-none" />
      <span>
        {what}, in the {theme}: <span className="tabular-nums">{ratioInWords(ratio)}</span>
      </span>
    </li>
  );
}
