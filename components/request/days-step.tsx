"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { ChoiceCard } from "#components/forms/choice-card.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { DayShortcuts } from "#components/weekdays/day-shortcuts.tsx";
import { WEEKDAYS_MONDAY_FIRST, weekdayName } from "#lib/projects/weekday.rules.ts";
import { daysSentence } from "#lib/request/days.rules.ts";

const NAME = "preferences.customerPreferredDays";

/** Seven days, Monday first, two shortcuts, and a sentence that says what was chosen. */
export function DaysStep() {
  const { setValue } = useFormContext();
  const choose = (days: string[]) => setValue(NAME, days, { shouldDirty: true });
  return (
    <div>
      <DayShortcuts onChoose={(days) => choose(days.map(String))} />
      <fieldset>
        <legend className="sr-only">Days that suit you</legend>
        <div className="grid max-w-md gap-2.5">
          {WEEKDAYS_MONDAY_FIRST.map((day) => (
            <ChoiceCard key={day} kind="checkbox" name={NAME} value={String(day)} title={weekdayName(day)} />
          ))}
        </div>
      </fieldset>
      <Sentence />
    </div>
  );
}

function Sentence() {
  const days: unknown = useWatch({ name: NAME });
  const isLive = useIsLive();
  const chosen = isLive && Array.isArray(days) ? days.map(Number) : [];
  return (
    <p role="status" className="mt-6 min-h-14 border-l-4 border-sun pl-4 font-heading text-lg font-medium">
      {daysSentence(chosen)}
    </p>
  );
}
