"use client";

import { type FormEvent, useRef, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { askedAddress, forgetAddress } from "#lib/auth/asked-address.client.ts";
import { textOf } from "#lib/http/call.client.ts";
import { forgetPages } from "#lib/reception/keeper.client.ts";
import { tellLeft } from "#lib/reception/other-windows.client.ts";

const HINT = "Six digits, in the same e-mail";

/** The six digits from the e-mail, for signing in on a device where the link cannot be opened. */
export function CodeForm() {
  const isLive = useIsLive();
  const asked = isLive ? askedAddress() : "";
  const { call, isBusy, refused } = useCall();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (id: string) => faults.find(({ target }) => target === id)?.message;

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const code = digitsOf(data.get("code"));
    const email = asked === "" ? trimmed(data.get("email")) : asked;
    const found = [
      ...(email === "" ? [{ target: "email", message: "Enter the address the e-mail was sent to." }] : []),
      ...(code.length === 6 ? [] : [{ target: "code", message: "Enter the six digits from the e-mail." }]),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const answer = await call({ path: "/api/auth/sign-in/confirm", body: { email, code } });
    if (answer === undefined) return;
    forgetAddress();
    // It may be somebody else than before.
    await forgetPages();
    tellLeft();
    location.replace(textOf(answer.body, "next") ?? "/projects");
  }

  return (
    <>
      <p className="text-lg text-ink-soft">
        If <strong className="font-semibold wrap-anywhere text-ink">{asked || "your address"}</strong> is
        right, an e-mail is on its way. Press the link in it, or enter its code here.
      </p>
      <form ref={form} method="dialog" noValidate className="mt-8" onSubmit={(event) => void confirm(event)}>
        <ErrorSummary title="Please look at this again" faults={faults} />
        {refused?.code === "rate_limited" ? <TooManyCodes /> : <RefusalNotice refused={refused} />}
        {isLive && asked === "" && (
          <Field id="email" label="E-mail" error={errorOf("email")} className="mb-6">
            <input
              id="email"
              name="email"
              type="email"
              autoComplete="email"
              className={CONTROL}
              aria-invalid={errorOf("email") !== undefined}
              aria-describedby={describedBy("email", "", errorOf("email"))}
            />
          </Field>
        )}
        <Field id="code" label="Code" hint={HINT} error={errorOf("code")}>
          <input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            // Room for the spaces and dashes that come along when a code is pasted.
            maxLength={20}
            className={`${CONTROL} max-w-52 font-heading text-xl tracking-[0.3em] tabular-nums`}
            aria-invalid={errorOf("code") !== undefined}
            aria-describedby={describedBy("code", HINT, errorOf("code"))}
            onChange={({ target }) => {
              if (/^\d{6}$/.test(target.value)) form.current?.requestSubmit();
            }}
          />
        </Field>
        <Button type="submit" className="mt-6 w-full sm:w-auto sm:min-w-44" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Sign in"}
        </Button>
      </form>
    </>
  );
}

/** Somebody else may have tried them: the link in the e-mail is not theirs to use up. */
function TooManyCodes() {
  return (
    <div role="alert" className="mb-6">
      <Notice kind="wrong" title="Too many codes were tried. Press the link in the e-mail instead." />
    </div>
  );
}

function digitsOf(value: FormDataEntryValue | null): string {
  return trimmed(value).replaceAll(/\D/g, "");
}

function trimmed(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.trim() : "";
}
