import { Button } from "#components/ui/button.tsx";
import { WEEKDAYS_MONDAY_FIRST } from "#lib/projects/weekday.rules.ts";

const WORKING_WEEK = WEEKDAYS_MONDAY_FIRST.slice(0, 5);

/** Chooses many days at once. */
export function DayShortcuts({ onChoose }: { onChoose: (days: number[]) => void }) {
  return (
    <div className="mb-4 flex flex-wrap gap-3">
      <Button kind="secondary" onClick={() => onChoose([...WEEKDAYS_MONDAY_FIRST])}>
        Any day
      </Button>
      <Button kind="secondary" onClick={() => onChoose([...WORKING_WEEK])}>
        Weekdays
      </Button>
      <Button kind="quiet" onClick={() => onChoose([])}>
        Clear
      </Button>
    </div>
  );
}
