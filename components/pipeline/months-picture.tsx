import { Columns } from "#components/pipeline/columns.tsx";
import { FoldedTable } from "#components/pipeline/number-table.tsx";
import { Picture } from "#components/pipeline/picture.tsx";
import { moneyInWords } from "#lib/money.rules.ts";
import { type Month, sumOf } from "#lib/pipeline/pipeline.rules.ts";
import { countWords, monthWords, roughMoney, so } from "#lib/pipeline/pipeline-words.rules.ts";
import { townOf } from "#lib/sites/local-time.rules.ts";

interface Props {
  months: readonly Month[];
  currency: string;
  timeZone: string;
  fileQuery: string;
}

/** The money that was received, month by month. */
export function MonthsPicture({ months, currency, timeZone, fileQuery }: Props) {
  const amount = sumOf(months.map((month) => month.amount));
  const payments = sumOf(months.map((month) => month.payments));
  const counted =
    payments === 0
      ? "no money came in"
      : `${moneyInWords(amount, currency)} came in with ${so(payments, "payment", "payments")}`;
  const caption =
    `In ${months.length} months, ${counted}, by when it was received in ${townOf(timeZone)} time. ` +
    "Deleted payments are left out; the last month is not over yet.";
  return (
    <Picture
      id="months"
      title="Money by month"
      caption={caption}
      file={{ href: `/api/pipeline/months.csv?${fileQuery}`, name: "Months as CSV" }}
      table={
        <FoldedTable
          caption="Money by month"
          columns={["Month", "Payments", "Received"]}
          rows={months.map((month) => ({
            key: month.day,
            name: monthWords(month.day, "long"),
            cells: [countWords(month.payments), moneyInWords(month.amount, currency)],
          }))}
          sums={[countWords(payments), moneyInWords(amount, currency)]}
        />
      }
    >
      {payments === 0 ? null : (
        <Columns
          label={caption}
          groups={months.map((month) => ({ key: month.day, amounts: [month.amount] }))}
          fills={["fill-leaf"]}
          names={months.map(({ day }, at) => (at % 2 === 0 ? monthWords(day, "short") : null))}
          scaleWords={(cents) => roughMoney(cents, currency)}
        />
      )}
    </Picture>
  );
}
