"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { rememberAddress } from "#lib/auth/asked-address.client.ts";
import type { RefusedField } from "#lib/http/call.client.ts";

const HINT = "The one you gave us with your request";
const MISSING = [{ target: "email", message: "Enter your e-mail address." }];

/** Asks for an address and has a link and a code sent there. `next` is where to go once signed in. */
export function AddressForm({ next }: { next: string }) {
  const router = useRouter();
  const { call, isBusy, refused } = useCall();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const wrong = refused?.errors.find(isAboutAddress)?.message;
  const shown = wrong === undefined ? faults : [{ target: "email", message: wrong }];
  const error = shown[0]?.message;

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("email");
    const email = typeof typed === "string" ? typed.trim() : "";
    setFaults(email === "" ? [...MISSING] : []);
    if (email === "") return;
    const answer = await call({ path: "/api/auth/sign-in", body: { email, next } });
    if (answer === undefined) return;
    rememberAddress(email);
    router.push("/sign-in/code");
  }

  return (
    <form method="dialog" noValidate onSubmit={(event) => void ask(event)}>
      <ErrorSummary title="Please look at this again" faults={shown} />
      {wrong === undefined && <RefusalNotice refused={refused} />}
      <Field id="email" label="E-mail" hint={HINT} error={error}>
        <input
          id="email"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          className={CONTROL}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy("email", HINT, error)}
        />
      </Field>
      <Button type="submit" className="mt-6 w-full sm:w-auto sm:min-w-56" aria-disabled={isBusy}>
        <Icon name="mail" />
        {isBusy ? "One moment…" : "E-mail me a link"}
      </Button>
    </form>
  );
}

function isAboutAddress({ path }: RefusedField): boolean {
  return path === "email";
}
