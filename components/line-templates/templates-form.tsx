"use client";

import { useState } from "react";
import { FormProvider, type Resolver, useForm } from "react-hook-form";
import { OutdatedNotice } from "#components/admin/outdated-notice.tsx";
import { nestedErrors } from "#components/forms/nested-errors.ts";
import { useCall } from "#components/forms/use-call.ts";
import { useKeptForm } from "#components/forms/use-kept-form.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { TemplateRows } from "#components/line-templates/template-rows.tsx";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { LineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { readTemplates, templateDraftFrom } from "#lib/line-templates/template-draft.rules.ts";
import { type TemplateDraft, templateDraft } from "#lib/line-templates/template-draft.schema.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";

/** The whole list of templates, changed in place and saved as one. */
export function TemplatesForm({ list }: { list: LineTemplateList }) {
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [version, setVersion] = useState(list.version);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const form = useForm<TemplateDraft>({
    defaultValues: templateDraftFrom(list),
    resolver: check,
    shouldFocusError: false,
  });
  const { restored, startOver } = useKeptForm(form, { read: readKept, about: String(version) });
  const element = useQuickSubmit();
  const isLive = useIsLive();
  const isOutdated =
    refused?.code === "settings_changed" || (restored !== null && restored !== String(list.version));

  async function save(draft: TemplateDraft) {
    setFaults([]);
    setIsSaved(false);
    const { body } = readTemplates(draft, version);
    if (body === null) return;
    const answer = await call({ path: "/api/line-templates", method: "PUT", body });
    if (answer === undefined) return;
    dropTyped();
    setIsBusy(false);
    setVersion(version + 1);
    setIsSaved(true);
  }

  const explain = () =>
    setFaults(
      (readTemplates(form.getValues(), version).faults ?? []).map(({ path, message }) => ({
        target: path,
        message,
      })),
    );
  const submit = form.handleSubmit(save, explain);

  return (
    <FormProvider {...form}>
      <form ref={element} method="dialog" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title="Not quite right yet" faults={faults} />
        <RefusalNotice refused={refused?.code === "settings_changed" ? undefined : refused} />
        <div role="status">
          {isOutdated && <OutdatedNotice what="the templates" now="the list" onStartOver={startOver} />}
        </div>
        <fieldset disabled={!isLive} className="min-w-0">
          <TemplateRows />
          <div className="sticky bottom-0 z-1 -mx-5 mt-6 flex flex-wrap items-center gap-4 border-t border-line bg-paper px-5 py-3 sm:-mx-8 sm:px-8">
            <Button type="submit" aria-disabled={isBusy}>
              {isBusy ? "One moment…" : "Save the templates"}
            </Button>
            <SavedNote isSaved={isSaved} />
          </div>
        </fieldset>
      </form>
    </FormProvider>
  );
}

function SavedNote({ isSaved }: { isSaved: boolean }) {
  return (
    <p role="status" className="flex min-h-7 items-center gap-2 font-semibold text-leaf">
      {isSaved && (
        <>
          <Icon name="check" />
          Saved. New contracts can begin from them.
        </>
      )}
    </p>
  );
}

function readKept(kept: unknown): TemplateDraft | undefined {
  return templateDraft.safeParse(kept).data;
}

const check: Resolver<TemplateDraft> = async (draft) => {
  const { faults } = readTemplates(draft, 0);
  return faults === null
    ? { values: draft, errors: {} }
    : { values: {}, errors: nestedErrors<TemplateDraft>(faults) };
};
