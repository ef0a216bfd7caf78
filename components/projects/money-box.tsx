import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { shortDay } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: Pick<ProjectView, "contract" | "totals" | "charges">;
  currency: string;
  timeZone: string;
}

/** The money of a project: what it costs, what was paid, what is due. */
export function MoneyBox({ project: { contract, totals, charges }, currency, timeZone }: Props) {
  const figure = (cents: number) => moneyInWords(cents, currency);
  if (contract === null && charges.length === 0) {
    return <p className="text-ink-soft">There's no price yet. It comes with your contract, line by line.</p>;
  }
  const isOffer = contract !== null && contract.acceptedVersion === null;
  // While a newer version waits, the amounts are those of the one that is accepted: its deposit is another matter.
  const isOneVersion = isOffer || contract?.acceptedVersion === contract?.version;
  return (
    <div className="rounded-lg border border-line bg-surface p-5">
      {contract !== null && (
        <dl>
          <Amount label="Price, with GST" value={figure(totals.price)} />
          {totals.rebates > 0 && <Amount label="Rebates" value={figure(-totals.rebates)} />}
          {totals.rebates > 0 && <Amount label="You pay" value={figure(totals.price - totals.rebates)} />}
          <Amount label="Paid" value={figure(totals.charged)} />
          <div className="mt-3 flex items-baseline justify-between gap-4 border-t border-line pt-3">
            <dt className="font-semibold">{isOffer ? "If you accept, due" : "Due"}</dt>
            <dd className="font-heading text-2xl font-semibold tabular-nums">{figure(totals.due)}</dd>
          </div>
          {contract.deposit > 0 && isOneVersion && (
            <p className="mt-2 text-sm text-ink-soft">
              {totals.charged >= contract.deposit
                ? `The deposit of ${figure(contract.deposit)} is paid.`
                : `Of that, ${figure(contract.deposit)} is the deposit, which comes first.`}
            </p>
          )}
        </dl>
      )}
      {charges.length > 0 && (
        <>
          <h3 className={`text-base ${contract === null ? "" : "mt-6"}`}>Payments</h3>
          <ul className="mt-2 divide-y divide-line text-sm">
            {charges.map(({ id, amount, type, description, processed_at }) => (
              <li key={id} className="flex items-baseline justify-between gap-4 py-2.5">
                <span className="min-w-0">
                  <span className="block font-medium">{type}</span>
                  <span className="block text-ink-soft">{shortDay(new Date(processed_at), timeZone)}</span>
                  {description && (
                    <span className="block whitespace-pre-line wrap-anywhere text-ink-soft">
                      {description}
                    </span>
                  )}
                </span>
                <span className="font-semibold tabular-nums">{figure(amount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Amount({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-1">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  );
}
