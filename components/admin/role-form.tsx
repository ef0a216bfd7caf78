"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { CONTROL } from "#components/ui/field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { useSay } from "#components/workspace/said.tsx";
import { ROLE_NAMES } from "#lib/auth/role-words.rules.ts";
import type { UserView } from "#lib/auth/user.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

/** What somebody may do, and the button that saves another choice. It is mounted anew when the role is another. */
export function RoleForm({ user: { id, role, email, name } }: { user: UserView }) {
  const router = useRouter();
  const say = useSay();
  const isLive = useIsLive();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [isStale, startLooking] = useTransition();
  const [chosen, setChosen] = useState<string>(role);
  const who = name ?? email;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || isStale || chosen === role) return;
    const answer = await call({ path: `/api/users/${id}`, method: "PATCH", body: { role: chosen } });
    if (answer === undefined) return;
    setIsBusy(false);
    const words = Object.entries(ROLE_NAMES).find(([one]) => one === chosen)?.[1] ?? "";
    say(`From now on, ${who} is here as: ${words}.`);
    startLooking(() => router.refresh());
  }

  return (
    <form method="dialog" className="max-w-full min-w-0" onSubmit={(event) => void save(event)}>
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      <div className="flex flex-wrap gap-3">
        <select
          aria-label={`What ${who} may do`}
          className={`${CONTROL} select-arrow mt-0! w-40! max-w-full appearance-none pr-10`}
          disabled={!isLive}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {Object.entries(ROLE_NAMES).map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
        {chosen !== role && (
          <Button type="submit" aria-disabled={isBusy || isStale}>
            {isBusy || isStale ? "One moment…" : "Save"}
          </Button>
        )}
      </div>
    </form>
  );
}
