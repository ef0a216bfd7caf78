"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { NewWebhookSecret } from "#components/webhooks/new-webhook-secret.tsx";
import { Decision } from "#components/workspace/decision.tsx";
import { newWebhookSecret } from "#lib/webhooks/webhook.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  endpointId: string;
  /** Oldest first, each with when it was made, in words. */
  secrets: readonly { id: string; made: string }[];
}

/** What messages are signed with: one secret, or two while the new one takes the old one's place. */
export function WebhookSecrets({ endpointId, secrets }: Props) {
  const path = `/api/webhooks/${endpointId}/secrets`;
  return (
    <>
      <ul className="space-y-3">
        {secrets.map(({ id, made }, index) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span className="min-w-0">
              {secrets.length === 1 ? "The secret" : index === 0 ? "The old secret" : "The new secret"}, made{" "}
              {made}
            </span>
            {secrets.length > 1 && (
              <Decision
                name={`retire-${id}`}
                kind="quiet"
                opener={
                  <span>
                    Retire<span className="sr-only"> the {index === 0 ? "old" : "new"} secret</span>
                  </span>
                }
                title={`Retire the ${index === 0 ? "old" : "new"} secret?`}
                deed="Retire it"
                isGrave
                call={{ path: `${path}/${id}`, method: "DELETE" }}
                done="It is retired: messages are signed with the other one alone."
              >
                <p>
                  From now on nothing is signed with the secret that was made {made}, for good. Software that
                  knows this one alone takes our messages no longer: give it the other one first.
                </p>
              </Decision>
            )}
          </li>
        ))}
      </ul>
      <AddSecret path={path} isFull={secrets.length > 1} />
    </>
  );
}

function AddSecret({ path, isFull }: { path: string; isFull: boolean }) {
  const router = useRouter();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [secret, setSecret] = useState<string>();

  async function add() {
    if (isBusy) return;
    const answer = await call({ path, onRefused: () => router.refresh() });
    if (answer === undefined) return;
    setIsBusy(false);
    setSecret(newWebhookSecret.parse(answer.body).value);
    router.refresh();
  }

  if (secret !== undefined) {
    return (
      <div className="mt-4">
        <NewWebhookSecret secret={secret} onClose={() => setSecret(undefined)} />
      </div>
    );
  }
  return (
    <div className="mt-3">
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      {isFull ? (
        <p className="text-sm text-ink-soft">
          Messages are signed with both. Once the software knows the new one, retire the old one.
        </p>
      ) : (
        <>
          <p className="mb-3 text-sm text-ink-soft">
            To change it, add a second one: messages are signed with both until you retire the old one.
          </p>
          <Button kind="secondary" aria-disabled={isBusy} onClick={() => void add()}>
            {isBusy ? "One moment…" : "Add a second secret"}
          </Button>
        </>
      )}
    </div>
  );
}
