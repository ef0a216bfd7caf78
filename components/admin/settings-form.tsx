"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { type FieldValues, FormProvider, type Resolver, type UseFormReturn } from "react-hook-form";
import { OutdatedNotice } from "#components/admin/outdated-notice.tsx";
import { nestedErrors } from "#components/forms/nested-errors.ts";
import { useCall } from "#components/forms/use-call.ts";
import { useKeptForm } from "#components/forms/use-kept-form.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StickyBar } from "#components/ui/sticky-bar.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { FieldError } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { versioned } from "#lib/settings-version.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** Reads what is typed with the operation's own schema: what to send in place of a version, or what to mend first. */
type Read<Draft> = (
  draft: Draft,
  version: number,
) => { body: object; faults: null } | { body: null; faults: readonly FieldError[] };

interface Props<Draft extends FieldValues> {
  form: UseFormReturn<Draft>;
  /** Where they are replaced. */
  path: string;
  /** Which state of them the form begins with. */
  version: number;
  read: Read<Draft>;
  /** Reads what was kept on this device. */
  readKept: (kept: unknown) => Draft | undefined;
  /** What they are called, like `the templates`. */
  name: string;
  /** What is said when they are saved. */
  saved: string;
  children: ReactNode;
}

/** Settings that are changed in place and saved as a whole, unless somebody else saved them meanwhile. */
export function SettingsForm<Draft extends FieldValues>(props: Props<Draft>) {
  const { form, path, read, readKept, name, saved, children } = props;
  const router = useRouter();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [begun] = useState(props.version);
  const [version, setVersion] = useState(begun);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const { restored, startOver, forget } = useKeptForm(form, { read: readKept, about: String(version) });
  const element = useQuickSubmit();
  const isLive = useIsLive();
  const isChanged = refused?.code === "settings_changed";
  const isOutdated = isChanged || (restored !== null && restored !== String(begun));

  async function save(draft: Draft) {
    setFaults([]);
    setIsSaved(false);
    // A draft replaces only what it began from.
    const { body } = read(draft, restored === null ? version : Number(restored));
    if (body === null) return;
    const answer = await call({ path, method: "PUT", body, onRefused });
    if (answer === undefined) return;
    forget();
    setIsBusy(false);
    setVersion(versioned.parse(answer.body).version);
    setIsSaved(true);
    router.refresh();
  }

  /** What the page shows beside the form is what somebody else made of it; what is typed stays. */
  function onRefused({ code }: Refusal) {
    if (code === "settings_changed") router.refresh();
  }

  const explain = () =>
    setFaults(
      (read(form.getValues(), version).faults ?? []).map((fault) => ({
        target: fault.path,
        message: fault.message,
      })),
    );
  const submit = form.handleSubmit(save, explain);

  return (
    <FormProvider {...form}>
      <form ref={element} method="dialog" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title="Something here needs another look" faults={faults} />
        <RefusalNotice refused={isChanged ? undefined : refused} words={staffRefusalWords} />
        <div role="status">{isOutdated && <OutdatedNotice what={name} onStartOver={startOver} />}</div>
        <fieldset disabled={!isLive} className="min-w-0">
          {children}
          <StickyBar within="page" className="mt-6 flex flex-wrap items-center gap-4">
            <Button type="submit" aria-disabled={isBusy}>
              {isBusy ? "One moment…" : `Save ${name}`}
            </Button>
            <p role="status" className="flex min-h-7 items-center gap-2 font-semibold text-leaf">
              {isSaved && (
                <>
                  <Icon name="check" />
                  {saved}
                </>
              )}
            </p>
          </StickyBar>
        </fieldset>
      </form>
    </FormProvider>
  );
}

/** Tells the fields of a form what is wrong with them. */
export function resolverOf<Draft extends FieldValues>(read: Read<Draft>): Resolver<Draft> {
  return async (draft) => {
    const { faults } = read(draft, 0);
    return faults === null
      ? { values: draft, errors: {} }
      : { values: {}, errors: nestedErrors<Draft>(faults) };
  };
}
