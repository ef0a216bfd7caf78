"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { Process } from "#components/new-project/process.tsx";
import { useTyped } from "#components/new-project/use-typed.ts";
import { What } from "#components/new-project/what.tsx";
import { Where } from "#components/new-project/where.tsx";
import { Who } from "#components/new-project/who.tsx";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { textOf } from "#lib/http/call.client.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { isNewTyped, isProcessOptional, missing, newProjectBody } from "#lib/workspace/new-project.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const NONE: KnownCustomer["sites"] = [];

/** A project for somebody, from whom it is for to what happens then. */
export function NewProjectForm() {
  const { call, isBusy, refused } = useCall();
  const form = useQuickSubmit();
  const { typed, type } = useTyped();
  const [who, setWho] = useState<{ customer: KnownCustomer | undefined; isNew: boolean }>();
  const { customer, isNew } = who ?? { customer: undefined, isNew: isNewTyped(typed) };
  const [siteId, setSiteId] = useState<string>();
  const [found, setFound] = useState<readonly Fault[]>([]);
  const chosen = { customer, siteId };
  const answered = refused?.errors.map(({ path, message }) => ({ target: path, message })) ?? [];
  const faults = found.length > 0 ? found : answered;

  const typing = {
    typed,
    errorOf: (target: string) => faults.find((fault) => fault.target === target)?.message,
    type,
  };

  function choose(somebody: KnownCustomer | undefined, isSomebodyNew: boolean) {
    setWho({ customer: somebody, isNew: isSomebodyNew });
    setSiteId(somebody?.sites[0]?.id);
    setFound([]);
  }

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const nobody = { target: "customer-search", message: "Choose a customer, or add somebody new." };
    const faulty = customer === undefined && !isNew ? [nobody] : missing(typed, chosen);
    setFound(faulty);
    if (faulty.length > 0) return;
    const answer = await call({ path: "/api/projects", body: newProjectBody(typed, chosen) });
    if (answer === undefined) return;
    dropTyped();
    location.assign(`/workspace/${textOf(answer.body, "id") ?? ""}`);
  }

  return (
    <form
      ref={form}
      method="dialog"
      noValidate
      className="space-y-10"
      onSubmit={(event) => void create(event)}
    >
      {(faults.length > 0 || refused !== undefined) && (
        <div>
          <ErrorSummary title="Something here needs another look" faults={faults} />
          {faults.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
        </div>
      )}
      <Part title="Who is it for?">
        <Who {...typing} customer={customer} isNew={isNew} onChoose={choose} />
      </Part>
      <Part title="Where?">
        <Where {...typing} sites={customer?.sites ?? NONE} siteId={siteId} onChoose={setSiteId} />
      </Part>
      <Part title="What?">
        <What {...typing} />
      </Part>
      <Part title="What happens then?">
        <Process {...typing} isOptional={isProcessOptional(chosen)} />
      </Part>
      <div>
        <Button type="submit" className="w-full sm:w-auto sm:min-w-56" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Create the project"}
        </Button>
        <p className="mt-3 text-sm text-ink-soft">Photos are added on its page, with the tablet's camera.</p>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-4 text-xl">{title}</h2>
      {children}
    </section>
  );
}
