"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useTyped } from "#components/admin/use-typed.ts";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { useSay } from "#components/workspace/said.tsx";
import { ROLE_MEANINGS, ROLE_NAMES } from "#lib/auth/role-words.rules.ts";
import { createUserBody } from "#lib/auth/user.schema.ts";
import { shortPath } from "#lib/errors.rules.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const FORM = "invite";
const NAMES = ["name", "email", "role"] as const;
const ROLES = ["SALES", "ADMIN", "CUSTOMER"] as const;
const BLANK = { name: "", email: "", role: "SALES" } as const;
const SELECT = `${CONTROL} select-arrow appearance-none pr-10`;

/** A button that opens the form by which somebody is let in. */
export function InviteForm() {
  const { isOpen, open, close, opener } = useUnfolding();
  if (isOpen) return <OpenForm onClose={close} />;
  return (
    <Button ref={opener} onClick={open}>
      Let somebody in
    </Button>
  );
}

function OpenForm({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const say = useSay();
  const { call, isBusy, refused } = useCall();
  const { typed, errors, faults, setWrong, field } = useTyped({
    form: FORM,
    blank: { ...BLANK },
    names: NAMES,
    refused,
  });

  async function invite(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const read = createUserBody.safeParse({ ...typed, email: typed.email.trim() });
    setWrong((read.error?.issues ?? []).map(({ path, message }) => ({ path: shortPath(path), message })));
    if (!read.success) return;
    const answer = await call({ path: "/api/users", body: read.data });
    if (answer === undefined) return;
    dropTyped(FORM);
    onClose();
    say(`${read.data.name} is let in, and signs in with ${read.data.email}.`);
    router.refresh();
  }

  const name = field("name");
  const email = field("email", "They sign in with it. We don't e-mail them now.");
  const chosen = ROLES.find((one) => one === typed.role);
  const role = field("role", chosen && ROLE_MEANINGS[chosen]);

  return (
    <form
      method="dialog"
      noValidate
      aria-labelledby="invite-form"
      className="rounded-lg border border-line bg-surface p-5"
      onSubmit={(event) => void invite(event)}
    >
      <FormTitle id="invite-form" level={2}>
        Let somebody in
      </FormTitle>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <div className="grid grid-cols-1 items-end gap-5 sm:grid-cols-2">
        <Field label="Name" {...name.field}>
          <input {...name.control} autoComplete="off" />
        </Field>
        <Field label="E-mail address" {...email.field}>
          <input {...email.control} type="email" autoComplete="off" />
        </Field>
        <Field label="What they may do" className="sm:col-span-2" {...role.field}>
          <select {...role.control} className={SELECT}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {ROLE_NAMES[one]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Let them in"}
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onClose()}>
          Not now
        </Button>
      </div>
    </form>
  );
}
