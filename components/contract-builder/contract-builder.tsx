"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormProvider } from "react-hook-form";
import type * as z from "zod/mini";
import { DraftNotice } from "#components/contract-builder/draft-notice.tsx";
import { DraftPreview } from "#components/contract-builder/draft-preview.tsx";
import { DraftTotals } from "#components/contract-builder/draft-totals.tsx";
import { LineRows } from "#components/contract-builder/line-rows.tsx";
import { RebateRows } from "#components/contract-builder/rebate-rows.tsx";
import { TermsFields } from "#components/contract-builder/terms-fields.tsx";
import { useDraftForm } from "#components/contract-builder/use-draft-form.ts";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import type { IssueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import type { DraftSettings } from "#lib/contracts/live-draft.rules.ts";
import { contractPreview } from "#lib/contracts/preview-contract.schema.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  projectId: string;
  /** The number that the new version gets. */
  version: number;
  acceptedVersion: number | null;
  /** What the form begins with. */
  initial: ContractDraft;
  settings: DraftSettings;
  days: { today: string; last: string };
  timeZone: string;
  currency: string;
  templates: readonly LineTemplate[];
  /** What contracts call the terms that it gets. */
  terms: string;
  asked: readonly string[];
}

interface Shown {
  body: IssueContractBody;
  preview: z.output<typeof contractPreview>;
}

/** Writes the next version of a contract: typed, summed up at every key, shown as the customer will read it, then issued. */
export function ContractBuilder(props: Props) {
  const { projectId, version, acceptedVersion, initial, settings, currency, timeZone } = props;
  const { form, faults, submit, explain, restored, startOver } = useDraftForm(initial, version);
  const previewing = useCall();
  const issuing = useCall();
  const [shown, setShown] = useState<Shown>();
  const element = useQuickSubmit();
  const isLive = useIsLive();
  const title = useRef<HTMLHeadingElement>(null);
  const path = `/api/projects/${projectId}/contracts`;

  /** What is wrong with a field is mended where it was typed. */
  function onRefused({ errors }: Refusal) {
    if (errors.length === 0) return;
    setShown(undefined);
    explain(errors);
  }

  async function preview(body: IssueContractBody) {
    const answer = await previewing.call({ path: `${path}/preview`, body, isQuestion: true, onRefused });
    previewing.setIsBusy(false);
    if (answer === undefined) return;
    setShown({ body, preview: contractPreview.parse(answer.body) });
  }

  function goBack() {
    flushSync(() => setShown(undefined));
    title.current?.focus();
  }

  async function issue() {
    if (shown === undefined) return;
    const answer = await issuing.call({ path, body: shown.body, onRefused });
    if (answer === undefined) return;
    dropTyped();
    location.assign(`/workspace/${projectId}#contract`);
  }

  const { refused } = previewing;
  const leaveToPreview = submit(preview);
  return (
    <FormProvider {...form}>
      {shown !== undefined && (
        <>
          <RefusalNotice refused={issuing.refused} words={staffRefusalWords} />
          <DraftPreview
            preview={shown.preview}
            acceptedVersion={acceptedVersion}
            isBusy={issuing.isBusy}
            onBack={goBack}
            onIssue={() => void issue()}
          />
        </>
      )}
      <form
        ref={element}
        method="dialog"
        noValidate
        hidden={shown !== undefined}
        onSubmit={(event) => void leaveToPreview(event)}
      >
        <h1 ref={title} tabIndex={-1} className="mb-5 text-2xl">
          {version === 1 ? "Write the contract" : `Revise the contract: version ${version}`}
        </h1>
        <ErrorSummary title="Something here needs another look" faults={faults} />
        <RefusalNotice
          refused={refused?.errors.length === 0 ? refused : undefined}
          words={staffRefusalWords}
        />
        <DraftNotice restored={restored} version={version} onStartOver={startOver} />
        <fieldset
          disabled={!isLive}
          className="grid min-w-0 grid-cols-1 gap-x-10 gap-y-10 min-[62.5rem]:grid-cols-[minmax(0,1fr)_21rem]"
        >
          <div className="min-w-0 space-y-12">
            <LineRows templates={props.templates} asked={props.asked} currency={currency} />
            <RebateRows />
            <TermsFields
              settings={settings}
              version={version}
              days={props.days}
              timeZone={timeZone}
              terms={props.terms}
            />
          </div>
          <DraftTotals settings={settings} currency={currency}>
            <Button type="submit" className="w-full" aria-disabled={previewing.isBusy}>
              {previewing.isBusy ? "One moment…" : "Preview"}
            </Button>
          </DraftTotals>
        </fieldset>
      </form>
    </FormProvider>
  );
}
