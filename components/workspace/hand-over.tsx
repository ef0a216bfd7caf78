"use client";

import { useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { NeedsReception } from "#components/reception/needs-reception.tsx";
import { UnsentWork } from "#components/reception/unsent-work.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { forgetAddress } from "#lib/auth/asked-address.client.ts";
import { HAND_OVER_PAGE } from "#lib/auth/hand-over-cookie.rules.ts";
import { dropAllTyped } from "#lib/projects/kept.client.ts";
import { unsentInWords } from "#lib/reception/forget-device.client.ts";
import { forgetPages, keepPages } from "#lib/reception/keeper.client.ts";
import { tellLeft } from "#lib/reception/other-windows.client.ts";
import { hasReception } from "#lib/reception/reception.client.ts";
import { sendWork } from "#lib/reception/send-work.client.ts";
import { dropAllWork } from "#lib/reception/waiting-work.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  projectId: string;
  /** The customer, as they are called. */
  customer: string;
}

/** The button with which a rep's tablet becomes the customer's, for one contract. */
export function HandOver({ projectId, customer }: Props) {
  const { call, isBusy, refused } = useCall();
  const [unsent, setUnsent] = useState("");
  const [isSending, setIsSending] = useState(false);

  /** What waits goes first; what cannot go is asked about. */
  async function ask() {
    if (isSending || isBusy) return;
    setIsSending(true);
    await sendWork();
    const left = await unsentInWords();
    setUnsent(left);
    setIsSending(false);
    if (left === "") await hand();
  }

  async function hand() {
    // Before the tablet can be the customer's, so that nothing of the rep's can be read on it even if this page is closed on the
    // way; but not where there is no reception, and the rep needs what is kept.
    if (hasReception()) await forgetPages();
    if ((await call({ path: `/api/projects/${projectId}/hand-over` })) === undefined) {
      return void keepPages(location.pathname);
    }
    await dropAllWork();
    await forgetPages();
    // What this tab, the rep or an earlier customer left there is nobody else's to see.
    forgetAddress();
    dropAllTyped();
    tellLeft();
    // The project does not stay among the pages to go back to.
    location.replace(HAND_OVER_PAGE);
  }

  return (
    <section
      aria-labelledby="hand-over-title"
      className="no-print mt-5 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id="hand-over-title" className="text-xl">
        Sign it here
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-soft">
        Hand this tablet to <span className="wrap-anywhere text-ink">{customer}</span>. They see the contract
        and nothing else, for an hour at most. You're signed out, and sign in again when you get it back.
      </p>
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      <UnsentWork
        unsent={unsent}
        deed="Drop them, and hand over"
        onDrop={() => void hand()}
        onKeep={() => setUnsent("")}
      />
      <NeedsReception className="mb-4" />
      <Button aria-disabled={isBusy || isSending} onClick={() => void ask()}>
        <Icon name="arrowRight" />
        {isBusy || isSending ? "One moment…" : "Hand to customer"}
      </Button>
    </section>
  );
}
