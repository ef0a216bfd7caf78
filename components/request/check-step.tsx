"use client";

import { SummaryList } from "#components/request/summary-list.tsx";
import { UnfinishedPhotos } from "#components/request/unfinished-photos.tsx";
import { useDraft } from "#components/request/use-draft.ts";
import { useGate } from "#components/request/use-gate.ts";
import { useSend } from "#components/request/use-send.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";

/** All answers to read once more, and the button that sends them. */
export function CheckStep({ company }: { company: string }) {
  useGate("check");
  const draft = useDraft();
  const { send, sendWithout, unfinished, stage, faults } = useSend();
  const isSending = stage === "sending" || stage === "sent";
  return (
    <>
      <ErrorSummary title="Your request hasn't been sent yet" faults={faults} />
      <div className="min-h-[36rem]">
        {draft === undefined || draft.savedAt === 0 ? (
          <p className="text-ink-soft">One moment…</p>
        ) : (
          <SummaryList answers={draft.answers} />
        )}
      </div>
      {stage === "waiting" && <UnfinishedPhotos photos={unfinished} onSendWithout={sendWithout} />}
      <p className="mt-8 text-sm text-ink-soft">
        By sending this you let {company} use your details and photos to prepare an answer and to contact you
        about it. It costs nothing and binds you to nothing.
      </p>
      <Button
        id="send"
        className="mt-4 w-full sm:w-auto sm:min-w-56"
        onClick={send}
        aria-disabled={stage !== "reading"}
      >
        {isSending ? "Sending…" : "Send request"}
      </Button>
      <p role="status" className="mt-3 min-h-6 text-sm text-ink-soft">
        {isSending && "One moment. Please keep this page open."}
        {stage === "waiting" && "We'll send it as soon as your photos are through."}
      </p>
    </>
  );
}
