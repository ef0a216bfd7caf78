"use client";

import { useState } from "react";
import { FormProvider, type Resolver, useForm } from "react-hook-form";
import { OutdatedNotice } from "#components/admin/outdated-notice.tsx";
import { AccentField } from "#components/brand/accent-field.tsx";
import { BrandPreview } from "#components/brand/brand-preview.tsx";
import { LogoField } from "#components/brand/logo-field.tsx";
import { nestedErrors } from "#components/forms/nested-errors.ts";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useKeptForm } from "#components/forms/use-kept-form.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { StickyBar } from "#components/ui/sticky-bar.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { readBrandDraft } from "#lib/brand/brand-draft.rules.ts";
import { type BrandDraft, brandDraft } from "#lib/brand/brand-draft.schema.ts";
import type { Choice } from "#lib/brand/places.rules.ts";
import type { FieldError } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  draft: BrandDraft;
  version: number;
  currencies: readonly Choice[];
  /** Why there is only one. */
  currencyHint: string;
  timeZones: readonly Choice[];
}

const FIELDS = ["name", "phone", "email", "accent", "logoId", "currency", "timeZone"] as const;

/** The brand, changed in place and saved as a whole, with a look at what it makes of the pages. */
export function BrandForm({ draft, version, currencies, currencyHint, timeZones }: Props) {
  const { call, isBusy, refused } = useCall();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const form = useForm<BrandDraft>({ defaultValues: draft, resolver: check, shouldFocusError: false });
  const { restored, startOver } = useKeptForm(form, { read: readKept, about: String(version) });
  const element = useQuickSubmit();
  const isLive = useIsLive();
  // What was typed in place of an earlier state is not sent in place of this one.
  const begunFrom = Number(restored ?? version);
  const isChanged = refused?.code === "settings_changed";
  const isOutdated = isChanged || begunFrom !== version;

  const explain = (wrong: readonly FieldError[]) =>
    setFaults(wrong.map(({ path, message }) => ({ target: path, message })));

  /** What the server found is shown where it was typed. */
  function onRefused({ errors }: Refusal): boolean {
    const known = errors.filter(({ path }) => FIELDS.some((field) => field === path));
    for (const field of FIELDS) {
      const message = known.find(({ path }) => path === field)?.message;
      if (message !== undefined) form.setError(field, { message });
    }
    explain(known);
    return known.length > 0;
  }

  async function save(typed: BrandDraft) {
    setFaults([]);
    const { body } = readBrandDraft(typed, begunFrom);
    if (body === null) return;
    const answer = await call({ path: "/api/brand", method: "PUT", body, onRefused });
    if (answer === undefined) return;
    dropTyped();
    // As a whole: the colours come with the page.
    location.assign("/admin/brand?saved=yes");
  }

  const submit = form.handleSubmit(save, () =>
    explain(readBrandDraft(form.getValues(), version).faults ?? []),
  );

  return (
    <FormProvider {...form}>
      <form ref={element} method="dialog" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title="Something here needs another look" faults={faults} />
        <RefusalNotice refused={isChanged ? undefined : refused} words={staffRefusalWords} />
        <div role="status">{isOutdated && <OutdatedNotice what="the brand" onStartOver={startOver} />}</div>
        <fieldset
          disabled={!isLive}
          className="grid min-w-0 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]"
        >
          <div className="space-y-6">
            <TextField name="name" label="Name" autoComplete="organization" />
            <LogoField />
            <AccentField />
          </div>
          <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <BrandPreview />
          </div>
          <div className="space-y-6">
            <TextField name="phone" label="Phone" type="tel" autoComplete="tel" isOptional />
            <TextField
              name="email"
              label="E-mail address"
              hint="People's questions go there, and so does word of new requests."
              type="email"
              autoComplete="email"
              isOptional
            />
            <SelectField
              name="currency"
              label="Currency"
              hint={currencyHint}
              options={currencies}
              blank="Choose one"
            />
            <SelectField
              name="timeZone"
              label="Time zone"
              hint="For sites whose address does not tell theirs, and for the weeks and months of the pipeline."
              options={timeZones}
              blank="Choose one"
            />
          </div>
          <StickyBar within="page" className="lg:col-span-2">
            <Button type="submit" aria-disabled={isBusy}>
              {isBusy ? "One moment…" : "Save the brand"}
            </Button>
          </StickyBar>
        </fieldset>
      </form>
    </FormProvider>
  );
}

function readKept(kept: unknown): BrandDraft | undefined {
  return brandDraft.safeParse(kept).data;
}

const check: Resolver<BrandDraft> = async (draft) => {
  const { faults } = readBrandDraft(draft, 0);
  return faults === null
    ? { values: draft, errors: {} }
    : { values: {}, errors: nestedErrors<BrandDraft>(faults) };
};
