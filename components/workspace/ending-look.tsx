import { moneyInWords } from "#lib/money.rules.ts";
import type { EndingLook as Look } from "#lib/projects/ending-follows.rules.ts";
import { OUTCOME_NAMES } from "#lib/workspace/workspace-words.rules.ts";

/** What follows when a project ends: its outcome and why, the money, and everything else. */
export function EndingLook({ look, currency }: { look: Look; currency: string }) {
  const { outcome, why, figures, follows } = look;
  const rows =
    figures === null
      ? []
      : ([
          ["Agreed, after rebates", figures.agreed],
          ["Received so far", figures.received],
          ["Balance after it", figures.balance],
        ] as const);
  return (
    <>
      <p>
        It ends as <strong className="font-semibold">{OUTCOME_NAMES[outcome]}</strong>: {why}.
      </p>
      {rows.length > 0 && (
        <dl className="rounded-md bg-sunken px-4 py-2.5">
          {rows.map(([name, cents]) => (
            <div key={name} className="flex items-baseline justify-between gap-4 last:font-semibold">
              <dt>{name}</dt>
              <dd className="tabular-nums">{moneyInWords(cents, currency)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="list-disc space-y-1.5 pl-5 text-sm marker:text-leaf">
        {follows.map((words) => (
          <li key={words} className="wrap-anywhere">
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
