"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { SignaturePad } from "#components/contract/signature-pad.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { CONTROL, describedBy, Field, FieldError } from "#components/ui/field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";

interface Props {
  projectId: string;
  version: number;
  /** Whether this takes the place of a version that was accepted. */
  isAgain: boolean;
  consent: string;
  /** What is owed once it is accepted, in words. */
  price: string;
  /** Where the receipt is. */
  receipt: string;
}

const NAME_HINT = "As it stands in the contract, or as you sign letters";

/** Name, consent and the button that accepts this very version. Nothing typed is lost when a newer one comes between. */
export function AcceptForm({ projectId, version, isAgain, consent, price, receipt }: Props) {
  const router = useRouter();
  const { call, isBusy, refused } = useCall();
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [drawn, setDrawn] = useState<string>();
  const isLive = useIsLive();
  const drawing = drawn ?? (isLive ? keptTyped(["drawing"]).drawing : "");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const errorOf = (id: string) => faults.find(({ target }) => target === id)?.message;

  useEffect(() => {
    if (name.current?.value === "") name.current.value = keptTyped(["signerName"]).signerName;
  }, []);

  useEffect(() => {
    if (refused?.code !== "contract_changed") return;
    // They agreed to what they had read. The newer version asks anew.
    const box = form.current?.elements.namedItem("consent");
    if (box instanceof HTMLInputElement) box.checked = false;
    router.refresh();
  }, [refused, router]);

  function keep(change: { drawing?: string } = {}) {
    keepTyped({ signerName: name.current?.value ?? "", drawing, ...change });
  }

  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const signerName = (name.current?.value ?? "").trim();
    const isTicked = new FormData(event.currentTarget).has("consent");
    const missing = [
      ...(signerName === "" ? [{ target: "signerName", message: "Type your full name." }] : []),
      ...(isTicked ? [] : [{ target: "consent", message: "Tick the box to say that you agree." }]),
    ];
    setFaults(missing);
    if (missing.length > 0) return;
    const answer = await call({
      path: `/api/projects/${projectId}/accept${isAgain ? "?re_accept=true" : ""}`,
      body: {
        contractVersion: version,
        signerName,
        signature: drawing === "" ? { kind: "TYPED", data: signerName } : { kind: "DRAWN", data: drawing },
        consent: true,
      },
    });
    if (answer === undefined) return;
    dropTyped();
    location.assign(receipt);
  }

  return (
    <form ref={form} method="dialog" noValidate onSubmit={(event) => void accept(event)}>
      <ErrorSummary title="Two things make it count" faults={faults} />
      <RefusalNotice refused={refused} />
      <Field id="signerName" label="Your full name" hint={NAME_HINT} error={errorOf("signerName")}>
        <input
          ref={name}
          id="signerName"
          name="signerName"
          autoComplete="name"
          maxLength={200}
          className={`${CONTROL} font-heading text-lg`}
          aria-invalid={errorOf("signerName") !== undefined}
          aria-describedby={describedBy("signerName", NAME_HINT, errorOf("signerName"))}
          onChange={() => keep()}
        />
      </Field>
      <details className="group/fold mt-4" open={drawing !== "" || undefined}>
        <summary className="inline-flex min-h-12 cursor-pointer list-none items-center font-semibold text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep">
          Draw a signature as well
        </summary>
        <SignaturePad
          drawing={drawing}
          onChange={(changed) => {
            setDrawn(changed);
            keep({ drawing: changed });
          }}
        />
      </details>
      <div className="mt-5">
        <FieldError id="consent" message={errorOf("consent")} />
        <label className="flex cursor-pointer items-start gap-3 rounded-md py-3 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-leaf">
          <input
            id="consent"
            name="consent"
            type="checkbox"
            className="choice mt-0.5 rounded-sm"
            aria-invalid={errorOf("consent") !== undefined}
            aria-describedby={describedBy("consent", "", errorOf("consent"))}
          />
          <span>{consent}</span>
        </label>
      </div>
      <Button type="submit" className="mt-5 w-full sm:w-auto" aria-disabled={isBusy}>
        {isBusy ? "One moment…" : `Accept version ${version} for ${price}`}
      </Button>
      <p className="mt-3 text-sm text-ink-soft">
        Pressing it makes the contract binding. You get a receipt and a copy by e-mail.
      </p>
    </form>
  );
}
