"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { logoPath } from "#components/brand/logo-look.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { describedBy, FieldError, LABEL } from "#components/ui/field.tsx";
import type { BrandDraft } from "#lib/brand/brand-draft.schema.ts";
import { logoRefusalWords } from "#lib/brand/logo-words.rules.ts";
import { uploadLogo } from "#lib/brand/upload-logo.client.ts";
import { textOf } from "#lib/http/call.client.ts";

const HINT =
  "A PNG, JPEG or WebP of at most 2 MB, made for a light background. A PNG that leaves the rest open is best.";

/** The company's logo: uploaded as soon as it is chosen, shown to others once the form is saved. */
export function LogoField() {
  const { setValue, setError, clearErrors, getFieldState, formState } = useFormContext<BrandDraft>();
  const logoId = useWatch<BrandDraft, "logoId">({ name: "logoId" });
  const [isBusy, setIsBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const error = getFieldState("logoId", formState).error?.message;

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file can be chosen again.
    target.value = "";
    if (file === undefined || isBusy) return;
    setIsBusy(true);
    clearErrors("logoId");
    const answer = await uploadLogo(file);
    setIsBusy(false);
    if (answer.ok) setValue("logoId", textOf(answer.body, "id") ?? "", { shouldDirty: true });
    else setError("logoId", { message: logoRefusalWords(answer.code, answer.retryAfter) });
  }

  function remove() {
    setValue("logoId", "", { shouldDirty: true });
    clearErrors("logoId");
    chooser.current?.focus();
  }

  return (
    <div>
      <p className={LABEL}>
        Logo<span className="font-normal text-ink-soft"> (optional)</span>
      </p>
      <p id="logoId-hint" className="text-sm text-ink-soft">
        {HINT}
      </p>
      <div role="status">
        <FieldError id="logoId" message={error} />
      </div>
      {logoId !== "" && (
        <div className="mt-2 rounded-md border border-line bg-[#fbf8f3] p-4">
          <img
            src={logoPath(logoId)}
            alt="The logo"
            className="max-h-14 max-w-full object-contain object-left"
          />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <label className={buttonClass("secondary", isBusy ? "opacity-60" : "")}>
          {isBusy ? "One moment…" : logoId === "" ? "Choose a logo" : "Choose another logo"}
          <input
            ref={chooser}
            id="logoId"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            className="sr-only"
            aria-describedby={describedBy("logoId", HINT, error)}
            onChange={(event) => void choose(event)}
          />
        </label>
        {logoId !== "" && (
          <Button kind="quiet" onClick={remove}>
            Remove the logo
          </Button>
        )}
      </div>
    </div>
  );
}
