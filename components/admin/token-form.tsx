"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { NewSecret } from "#components/admin/new-secret.tsx";
import { useTyped } from "#components/admin/use-typed.ts";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { createTokenBody, newToken } from "#lib/auth/token.schema.ts";
import { shortPath } from "#lib/errors.rules.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const FORM = "token";
const NAMES = ["name", "userId", "scope", "days"] as const;
const SELECT = `${CONTROL} select-arrow appearance-none pr-10`;

interface Props {
  /** Whom a token can be made for, whoever makes it first. */
  team: readonly { id: string; words: string }[];
}

/** A button that opens the form for a token; afterwards its secret, this one time. */
export function TokenForm({ team }: Props) {
  const router = useRouter();
  const { isOpen, open, close, opener } = useUnfolding();
  const [secret, setSecret] = useState<string>();

  function tell(made: string) {
    setSecret(made);
    router.refresh();
  }

  function finish() {
    setSecret(undefined);
    close();
  }

  if (!isOpen) {
    return (
      <Button ref={opener} onClick={open}>
        Make a token
      </Button>
    );
  }
  if (secret === undefined) return <OpenForm team={team} onDone={tell} onClose={close} />;
  return (
    <NewSecret
      name="token"
      secret={secret}
      words="It's shown this once and kept nowhere. If it gets lost, make another."
      onClose={finish}
    />
  );
}

interface OpenProps extends Props {
  onDone: (secret: string) => void;
  onClose: () => void;
}

function OpenForm({ team, onDone, onClose }: OpenProps) {
  const { call, isBusy, refused } = useCall();
  const { typed, errors, faults, setWrong, field } = useTyped({
    form: FORM,
    blank: { name: "", userId: team[0]?.id ?? "", scope: "read", days: "365" },
    names: NAMES,
    refused,
  });

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const read = createTokenBody.safeParse({ ...typed, days: Number(typed.days.trim() || "none") });
    setWrong((read.error?.issues ?? []).map(({ path, message }) => ({ path: shortPath(path), message })));
    if (!read.success) return;
    const answer = await call({ path: "/api/tokens", body: read.data });
    if (answer === undefined) return;
    dropTyped(FORM);
    onDone(newToken.parse(answer.body).token);
  }

  const name = field("name", "What software it is for.");
  const owner = field("userId", "It may do what they may.");
  const scope = field("scope");
  const days = field("days", "After these it stops working.");

  return (
    <form
      method="dialog"
      noValidate
      aria-labelledby="token-form"
      className="rounded-lg border border-line bg-surface p-5"
      onSubmit={(event) => void make(event)}
    >
      <FormTitle id="token-form" level={2}>
        Make a token
      </FormTitle>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <div className="grid grid-cols-1 items-end gap-5 sm:grid-cols-2">
        <Field label="Name" {...name.field}>
          <input {...name.control} autoComplete="off" />
        </Field>
        <Field label="Acts as" {...owner.field}>
          <select {...owner.control} className={SELECT}>
            {team.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </Field>
        <Field label="What it may do" {...scope.field}>
          <select {...scope.control} className={SELECT}>
            <option value="read">Read only</option>
            <option value="write">Read and change</option>
          </select>
        </Field>
        <Field label="Days it is good for" {...days.field}>
          <input {...days.control} inputMode="numeric" autoComplete="off" />
        </Field>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Make the token"}
        </Button>
        <Button kind="secondary" aria-disabled={isBusy} onClick={() => !isBusy && onClose()}>
          Not now
        </Button>
      </div>
    </form>
  );
}
