"use client";

import { useEffect, useRef } from "react";
import type * as z from "zod/mini";
import { Changes } from "#components/contract/changes.tsx";
import { ContractSheet } from "#components/contract/contract-sheet.tsx";
import { NeedsReception } from "#components/reception/needs-reception.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StickyBar } from "#components/ui/sticky-bar.tsx";
import type { contractPreview } from "#lib/contracts/preview-contract.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import { staffWarnings } from "#lib/workspace/contract-words.rules.ts";

interface Props {
  preview: z.output<typeof contractPreview>;
  acceptedVersion: number | null;
  isBusy: boolean;
  onBack: () => void;
  onIssue: () => void;
}

/** The contract as the customer will read it, with what changed, and the button that makes it theirs. */
export function DraftPreview({ preview, acceptedVersion, isBusy, onBack, onIssue }: Props) {
  const { document, difference, warnings = [] } = preview;
  const { version, totals, currency, consent, customer } = document;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus();
  }, []);
  return (
    <div className="mx-auto max-w-[46rem]">
      <h1 ref={title} tabIndex={-1} className="text-2xl wrap-anywhere">
        As {customer?.name ?? "the customer"} will read it
      </h1>
      <p className="mt-2 text-ink-soft">
        Nothing is sent yet. Once issued, it can't be changed, only replaced by a new version.
      </p>
      <div className="mt-5 mb-8 space-y-4">
        {staffWarnings(warnings.map(({ code }) => code)).map((words) => (
          <Notice key={words} kind="safety">
            {words}
          </Notice>
        ))}
        {difference !== null && (
          <Changes
            difference={difference}
            words={document.changes}
            currency={currency}
            isSinceAccepted={difference.from === acceptedVersion}
          />
        )}
      </div>
      <ContractSheet document={document} documentSha256={null} />
      <p className="mt-6 max-w-prose text-sm text-ink-soft">
        Below it they type their name, tick “{consent}” and press “Accept version {version} for{" "}
        {moneyInWords(totals.net, currency)}”.
      </p>
      <StickyBar within="page" className="mt-8 flex flex-wrap gap-3">
        <NeedsReception className="w-full" />
        <Button aria-disabled={isBusy} onClick={onIssue}>
          {isBusy ? "One moment…" : `Issue version ${version}`}
        </Button>
        <Button kind="secondary" onClick={onBack}>
          Change something
        </Button>
      </StickyBar>
    </div>
  );
}
