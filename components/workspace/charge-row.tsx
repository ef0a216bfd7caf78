import { Decision } from "#components/workspace/decision.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import type { ChargeRecord } from "#lib/workspace/project-record.rules.ts";

interface Props {
  projectId: string;
  charge: ProjectView["charges"][number] & { dueAfter: number };
  /** Who wrote it down. */
  record: ChargeRecord | undefined;
  /** Cents that are due now. */
  due: number;
  isOurs: boolean;
  mayTakeBack: boolean;
  timeZone: string;
  currency: string;
}

/** Of the first of a charge's two rows: its details go across below, so that they have room on a phone. */
const TOP = "pt-3 pl-3 text-right whitespace-nowrap tabular-nums";

/** One charge, and the way to take it back. */
export function ChargeRow({ charge, isOurs, mayTakeBack, timeZone, currency, ...rest }: Props) {
  const figure = (cents: number) => moneyInWords(cents, currency);
  return (
    <>
      <tr className="border-t border-line">
        <td className="pt-3 pr-3 font-medium">{charge.type}</td>
        <td className={TOP}>{figure(-charge.amount)}</td>
        {isOurs && <td className={TOP}>{figure(charge.dueAfter)}</td>}
      </tr>
      <tr>
        <td colSpan={isOurs ? 3 : 2} className="pb-3 text-sm text-ink-soft wrap-anywhere">
          <p>
            {charge.paid_by}, {momentInWords(new Date(charge.processed_at), timeZone)}
          </p>
          {charge.description !== null && <p className="whitespace-pre-line">{charge.description}</p>}
          {charge.external_links.map((link) => (
            <a
              key={link}
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              className="flex min-h-12 items-center text-leaf underline underline-offset-4"
            >
              {link}
            </a>
          ))}
          {mayTakeBack && (
            <div className="-mb-2 -ml-2">
              <TakeBack charge={charge} timeZone={timeZone} currency={currency} {...rest} />
            </div>
          )}
        </td>
      </tr>
    </>
  );
}

/** The second look before a charge is taken back: what is gone from the sums, and what stays on record. */
function TakeBack({
  projectId,
  charge,
  record,
  due,
  timeZone,
  currency,
}: Omit<Props, "isOurs" | "mayTakeBack">) {
  const amount = moneyInWords(charge.amount, currency);
  const moment = (time: Date) => momentInWords(time, timeZone);
  return (
    <Decision
      name={`take-back-${charge.id}`}
      kind="quiet"
      opener={`Take back ${amount}`}
      title={`Take back ${amount}?`}
      deed="Take it back"
      isGrave
      call={{ path: `/api/projects/${projectId}/charges/${charge.id}`, method: "DELETE" }}
      done={`${amount} is taken back. It stays on record below.`}
    >
      <p>
        For what was written down by mistake: it no longer counts, and{" "}
        {moneyInWords(due + charge.amount, currency)} is due after it. No money is sent anywhere, and nobody
        is e-mailed.
      </p>
      <div className="rounded-md bg-sunken px-4 py-3">
        <h3 className="mb-1 text-base">This stays on record</h3>
        <Facts
          facts={[
            ["What", `${amount}, ${charge.type}, paid by ${charge.paid_by}`],
            ["Received", moment(new Date(charge.processed_at))],
            [
              "Written down",
              record && `${moment(record.recordedAt)}, by ${record.recordedBy ?? "somebody who is gone"}`,
            ],
            ["Taken back", "Now, by you"],
          ]}
        />
      </div>
    </Decision>
  );
}
