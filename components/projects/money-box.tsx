import { moneyInWords } from "#lib/money.rules.ts";
import { moneyStanding } from "#lib/projects/money-standing.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: Pick<
    ProjectView,
    "type" | "stage" | "outcome" | "contract" | "totals" | "charges" | "capabilityManagedByPlugin"
  >;
  currency: string;
  timeZone: string;
}

/** The money of a project: what it costs, what was paid, what is due. */
export function MoneyBox({ project, currency, timeZone }: Props) {
  const { type, contract, totals, charges } = project;
  const figure = (cents: number) => moneyInWords(cents, currency);
  if (contract === null && charges.length === 0) {
    return (
      <p className="text-ink-soft">{isLeftToPlugin(project, "contract") ? NO_PRICE.LEFT : NO_PRICE[type]}</p>
    );
  }
  const { due, note } = moneyStanding(project, figure);
  return (
    <div className="rounded-lg border border-line bg-surface p-5">
      {contract !== null && (
        <dl>
          <Amount label="Price, with GST" value={figure(totals.price)} />
          {totals.rebates > 0 && <Amount label="Rebates" value={figure(-totals.rebates)} />}
          {totals.rebates > 0 && (
            <Amount
              label={due === null ? "After rebates" : "You pay"}
              value={figure(totals.price - totals.rebates)}
            />
          )}
          {(due !== null || totals.charged > 0) && <Amount label="Paid" value={figure(totals.charged)} />}
          {due !== null && (
            <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-3">
              <dt className="font-semibold">{due.label}</dt>
              <dd className="ml-auto font-heading text-sum font-semibold wrap-anywhere tabular-nums">
                {figure(due.amount)}
              </dd>
            </div>
          )}
        </dl>
      )}
      {note && <p className="mt-2 text-sm text-ink-soft">{note}</p>}
      {charges.length > 0 && (
        <>
          <h3 className={`text-base ${contract === null ? "" : "mt-6"}`}>Payments</h3>
          <ul className="mt-2 divide-y divide-line text-sm">
            {charges.map(({ id, amount, type, description, processed_at }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
                <span className="min-w-0 flex-1 basis-32">
                  <span className="block font-medium">{type}</span>
                  <span className="block text-ink-soft">{shortDay(new Date(processed_at), timeZone)}</span>
                  {description && (
                    <span className="block whitespace-pre-line wrap-anywhere text-ink-soft">
                      {description}
                    </span>
                  )}
                </span>
                <span className="ml-auto font-semibold tabular-nums">{figure(amount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const NO_PRICE = {
  SALES: "There's no price yet. It comes with your contract, line by line.",
  SERVICE: "What it costs, if anything, we agree with you beforehand.",
  LEFT: "There's no price here yet.",
} as const;

function Amount({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="ml-auto tabular-nums">{value}</dd>
    </div>
  );
}
