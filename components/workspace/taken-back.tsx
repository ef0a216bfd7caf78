import { Disclosure } from "#components/ui/disclosure.tsx";
import { moneyInWords } from "#lib/money.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import type { ChargeRecord } from "#lib/workspace/project-record.rules.ts";

interface Props {
  charges: readonly ChargeRecord[];
  timeZone: string;
  currency: string;
}

/** The charges that were taken back: they count no longer, and stay on record. */
export function TakenBack({ charges, timeZone, currency }: Props) {
  const gone = charges.flatMap((charge) =>
    charge.takenBackAt === null ? [] : [{ ...charge, takenBackAt: charge.takenBackAt }],
  );
  if (gone.length === 0) return null;
  const moment = (time: Date) => momentInWords(time, timeZone);
  return (
    <div className="mt-6">
      <Disclosure title={`Taken back: ${gone.length}`} hint="They no longer count, and stay on record">
        <ul className="divide-y divide-line">
          {gone.map((charge) => (
            <li key={charge.id} className="py-3 text-sm wrap-anywhere first:pt-0 last:pb-0">
              <p className="text-base font-medium">
                {moneyInWords(charge.amount, currency)}, {charge.type}
              </p>
              <p className="text-ink-soft">
                Paid by {charge.paidBy}, received {moment(charge.processedAt)}
              </p>
              {charge.description !== null && (
                <p className="whitespace-pre-line text-ink-soft">{charge.description}</p>
              )}
              <p className="text-ink-soft">
                Written down by {charge.recordedBy ?? "somebody who is gone"}, {moment(charge.recordedAt)}
              </p>
              <p>
                Taken back by {charge.takenBackBy ?? "somebody who is gone"}, {moment(charge.takenBackAt)}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
