import { ChargeRow } from "#components/workspace/charge-row.tsx";
import { withBalance } from "#lib/charges/charge-balance.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import type { ProjectRecord } from "#lib/workspace/project-record.rules.ts";

interface Props {
  project: ProjectView;
  record: ProjectRecord;
  /** The company asks for the money: what is due is told. */
  isOurs: boolean;
  mayTakeBack: boolean;
  timeZone: string;
  currency: string;
}

const CELL = "py-3 pr-3";
const AMOUNT = "py-3 pl-3 text-right whitespace-nowrap tabular-nums";

/** What it costs, then each charge with what was due after it. */
export function ChargeList({ project, record, ...shown }: Props) {
  const { contract, totals, charges } = project;
  const figure = (cents: number) => moneyInWords(cents, shown.currency);
  if (contract === null && charges.length === 0) {
    return <p className="text-ink-soft">There is no price yet, and nothing was received.</p>;
  }
  const price = totals.price - totals.rebates;
  const told = withBalance(charges, totals);
  const before = told[0] === undefined ? totals.due : told[0].dueAfter + told[0].amount;
  const words = wordsOf(project);
  const isDue = shown.isOurs && words.isDue;
  return (
    // With very large text on a phone it is wider than the page.
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <caption className="sr-only">
          What it costs, what was received{shown.isOurs && ", and what was due after each"}
        </caption>
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className={CELL}>
              What
            </th>
            <th scope="col" className={AMOUNT}>
              Amount
            </th>
            {shown.isOurs && (
              <th scope="col" className={AMOUNT}>
                Due after it
              </th>
            )}
          </tr>
        </thead>
        <tbody className="align-baseline">
          {contract !== null && (
            <tr className="border-t border-line">
              <td className={CELL}>
                <span className="font-medium">{words.price}</span>
                {totals.rebates > 0 && (
                  <span className="block text-sm text-ink-soft">
                    {figure(totals.price)} less rebates of {figure(totals.rebates)}
                  </span>
                )}
              </td>
              <td className={AMOUNT}>{figure(price)}</td>
              {shown.isOurs && <td className={AMOUNT}>{figure(price)}</td>}
            </tr>
          )}
          {before !== price && (
            <tr className="border-t border-line">
              <td className={CELL}>Older charges, which are not listed</td>
              <td className={AMOUNT}>{figure(before - price)}</td>
              {shown.isOurs && <td className={AMOUNT}>{figure(before)}</td>}
            </tr>
          )}
          {told.map((charge) => (
            <ChargeRow
              key={charge.id}
              projectId={project.id}
              charge={charge}
              record={record.charges.find(({ id }) => id === charge.id)}
              due={totals.due}
              {...shown}
            />
          ))}
        </tbody>
        <tfoot className="align-baseline">
          <tr className="border-t-2 border-edge">
            <th scope="row" colSpan={shown.isOurs ? 2 : 1} className={`${CELL} font-semibold`}>
              {shown.isOurs ? words.sum : "Received"}
            </th>
            <td className={`${AMOUNT} font-heading text-xl font-semibold`}>
              {figure(isDue ? totals.due : totals.charged)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What the figures are called: a price may be agreed, offered, or neither any more. */
function wordsOf({ contract, stage }: ProjectView): { price: string; sum: string; isDue: boolean } {
  const isClosed = stage === "CLOSED";
  if (contract !== null && contract.acceptedVersion !== null) {
    return { price: "Price, agreed", sum: isClosed ? "Due when it ended" : "Due now", isDue: true };
  }
  if (contract === null || isClosed) {
    return { price: "Price, no longer offered", sum: "Received", isDue: false };
  }
  return { price: "Price, offered", sum: "Due if they accept", isDue: true };
}
