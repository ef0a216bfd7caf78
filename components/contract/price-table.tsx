import type { ReactNode } from "react";
import { chargedWords, quantityWords } from "#lib/contracts/change-words.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";

/** The price, line by line, down to what is paid in the end. On a phone the sum of a line stands under its words. */
export function PriceTable({ document }: { document: ContractDocument }) {
  const { lines, rebates, stc, totals, currency, gstPercent } = document;
  const figure = (cents: number) => moneyInWords(cents, currency);
  return (
    <div className="tabular-nums">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">The price, line by line, including GST</caption>
        <thead className="text-sm text-ink-soft">
          <tr className={`border-b border-line ${STACKED}`}>
            <th scope="col" className={HEAD}>
              What
            </th>
            <th scope="col" className={`${HEAD} ${WIDE}`}>
              Quantity
            </th>
            <th scope="col" className={`${HEAD} ${WIDE}`}>
              Each
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {numbered(lines).map(({ key, ...line }) => (
            <tr key={key} className={`border-b border-line align-top ${STACKED}`}>
              <td className="py-3 pr-4 max-[15rem]:basis-full max-[15rem]:pb-0">
                <span className="block wrap-anywhere whitespace-pre-line">{line.description}</span>
                <span className="block text-sm text-ink-soft sm:hidden print:hidden">
                  {chargedWords(line, currency)}
                </span>
              </td>
              <td className={`py-3 ${WIDE}`}>{quantityWords(line.quantity)}</td>
              <td className={`py-3 ${WIDE}`}>{figure(line.unitPrice)}</td>
              <td className="py-3 text-right whitespace-nowrap max-[15rem]:ml-auto">{figure(line.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-3">
        <Sum label="Price" value={figure(totals.price)} look="font-semibold" />
        <Sum
          label={`of which GST, ${gstPercent} %`}
          value={figure(totals.gst)}
          look="text-sm text-ink-soft"
        />
        {numbered(rebates).map(({ key, description, amount }) => (
          <Sum key={key} label={description} value={figure(-amount)} />
        ))}
        {stc !== null && (
          <Sum
            label={`${quantityWords(stc.quantity)} certificates (STC) at ${figure(stc.unitValue)}`}
            value={figure(-stc.total)}
          />
        )}
        <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-ink pt-3">
          <dt className="font-semibold">You pay</dt>
          <dd className="font-heading text-sum font-semibold wrap-anywhere">{figure(totals.net)}</dd>
        </div>
        {totals.deposit > 0 && (
          <>
            <Sum label="Deposit, to begin with" value={figure(totals.deposit)} />
            <Sum label="The rest, once it's installed" value={figure(totals.balance)} />
          </>
        )}
      </dl>
    </div>
  );
}

/** Where text is so large that words and sum have no room beside each other, the sum stands below. */
const STACKED = "max-[15rem]:flex max-[15rem]:flex-wrap max-[15rem]:justify-between";
const HEAD = "py-2 font-medium";
const WIDE = "hidden pr-4 text-right whitespace-nowrap sm:table-cell print:table-cell";

function Sum({ label, value, look = "" }: { label: ReactNode; value: string; look?: string }) {
  return (
    <div className={`flex flex-wrap items-baseline justify-between gap-x-4 py-1 ${look}`}>
      <dt className="min-w-0 flex-1 basis-32 wrap-anywhere">{label}</dt>
      <dd className="ml-auto whitespace-nowrap">{value}</dd>
    </div>
  );
}

/** The same items, each with a name of its own: two lines of a contract may be alike. */
function numbered<Item extends object>(items: readonly Item[]): (Item & { key: string })[] {
  return items.map((item, place) => ({ ...item, key: String(place) }));
}
