"use client";

import { Notice } from "#components/ui/notice.tsx";
import { type ChargeFacts, chargeWarning } from "#lib/charges/charge-balance.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";

/** What this amount would come to: said while it is typed. */
export function ChargeLook({ amount, facts }: { amount: number | null; facts: ChargeFacts }) {
  const { totals, deposit, currency } = facts;
  const figure = (cents: number) => moneyInWords(cents, currency);
  const isCharge = amount !== null && amount > 0;
  const warning = isCharge ? chargeWarning(amount, facts) : null;
  return (
    <div role="status" className="mt-6 min-h-18 space-y-3">
      {isCharge ? (
        <p className="border-l-4 border-sun pl-4">
          With this, <strong className="font-semibold">{figure(totals.charged + amount)}</strong> is received
          {deposit !== null && (
            <>
              {" and "}
              <strong className="font-semibold">{figure(totals.due - amount)}</strong> is due
            </>
          )}
          .
        </p>
      ) : (
        <p className="border-l-4 border-line pl-4 text-ink-soft">
          {figure(totals.charged)} is received so far{deposit !== null && ` and ${figure(totals.due)} is due`}
          .
        </p>
      )}
      {warning !== null && <Notice kind="safety" title={warning} />}
    </div>
  );
}
