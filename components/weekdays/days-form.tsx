"use client";

import { type FormEvent, useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { DayShortcuts } from "#components/weekdays/day-shortcuts.tsx";
import type { ComingDay } from "#lib/projects/coming-days.rules.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { matchWords } from "#lib/projects/match-words.rules.ts";
import { WEEKDAYS, WEEKDAYS_MONDAY_FIRST, weekdayName } from "#lib/projects/weekday.rules.ts";
import { daysSentence } from "#lib/request/days.rules.ts";

/** Tells what is chosen here from what is typed in other forms of the page. */
const FORM = "days";

interface Props {
  projectId: string;
  /** The days as they are saved, 0 (Sunday) to 6 (Saturday); none means any. */
  saved: readonly number[];
  /** The days that come. */
  coming: readonly ComingDay[];
}

/** Seven large toggles, Monday first, two shortcuts, and sentences that say what was chosen and what it comes to. */
export function DaysForm({ projectId, saved, coming }: Props) {
  const { call, isBusy, refused, setIsBusy } = useCall();
  const [picked, setPicked] = useState<readonly number[]>();
  const [isSaved, setIsSaved] = useState(false);
  const isLive = useIsLive();
  const chosen = picked ?? (isLive ? keptDays() : undefined) ?? saved;

  function choose(days: readonly number[]) {
    setPicked(days);
    setIsSaved(false);
    keepTyped({ days: days.length === 0 ? "any" : days.join(" ") }, FORM);
  }

  function toggle(day: number) {
    choose(chosen.includes(day) ? chosen.filter((other) => other !== day) : [...chosen, day]);
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = await call({
      path: `/api/projects/${projectId}/installation-preferences`,
      method: "PUT",
      body: chosen.toSorted((one, other) => one - other),
    });
    if (answer === undefined) return;
    dropTyped(FORM);
    setPicked(chosen);
    setIsBusy(false);
    setIsSaved(true);
  }

  return (
    <form method="dialog" noValidate onSubmit={(event) => void save(event)}>
      <RefusalNotice refused={refused} />
      <DayShortcuts onChoose={choose} />
      <fieldset>
        <legend className="sr-only">Days that suit you</legend>
        <div className="grid max-w-md gap-2.5">
          {WEEKDAYS_MONDAY_FIRST.map((day) => (
            <Choice
              key={day}
              id={`day-${day}`}
              kind="checkbox"
              title={weekdayName(day)}
              input={{ name: "day", value: day, checked: chosen.includes(day), onChange: () => toggle(day) }}
            />
          ))}
        </div>
      </fieldset>
      <div role="status" className="mt-6 min-h-24 border-l-4 border-sun pl-4">
        <p className="font-heading text-lg font-medium">{daysSentence(chosen)}</p>
        <p className="mt-1 text-sm text-ink-soft">{matchWords(chosen, coming)}</p>
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button type="submit" className="w-full sm:w-auto sm:min-w-44" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Save these days"}
        </Button>
        <p role="status" className="flex min-h-7 items-center gap-2 font-semibold text-leaf">
          {isSaved && (
            <>
              <Icon name="check" />
              Saved. We'll plan around them.
            </>
          )}
        </p>
      </div>
    </form>
  );
}

/** Days that were chosen here earlier and not saved, because the session had ended. */
function keptDays(): number[] | undefined {
  const { days } = keptTyped(["days"], FORM);
  if (days === "") return undefined;
  return WEEKDAYS.filter((day) => days.split(" ").includes(String(day)));
}
