import { newTermsWords } from "#lib/contract-terms/terms-name.rules.ts";
import {
  chargedWords,
  differenceWords,
  quantityWords,
  signedMoney,
} from "#lib/contracts/change-words.rules.ts";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { moneyInWords } from "#lib/money.rules.ts";

type Difference = NonNullable<ContractView["difference"]>;

interface Props {
  difference: Difference;
  /** What changed, in the company's own words. */
  words: string | null;
  currency: string;
  /** Whether the earlier version was accepted. */
  isSinceAccepted: boolean;
}

/** What is different from an earlier version: in words, line by line, and in money. */
export function Changes({ difference, words, currency, isSinceAccepted }: Props) {
  const { from, netDifference, totals } = difference;
  const rows = rowsOf(difference, currency);
  return (
    <section
      id="changes"
      aria-labelledby="changes-title"
      className="scroll-mt-6 rounded-lg border-l-4 border-sun bg-sun-tint p-5 sm:p-6"
    >
      <h2 id="changes-title" className="text-xl">
        What changed since version{"\u00a0"}
        {from}
        {isSinceAccepted && ", which you accepted"}
      </h2>
      {words !== null && <p className="mt-2 max-w-prose wrap-anywhere whitespace-pre-line">{words}</p>}
      {rows.length > 0 && (
        <ul className="mt-4 divide-y divide-ink/15 border-y border-ink/15">
          {rows.map(({ key, kind, title, detail, amount }) => (
            <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
              <span className="min-w-0 flex-1 basis-48">
                <span className="text-sm font-semibold text-sun-deep">{KINDS[kind]}</span>
                <span className="block wrap-anywhere whitespace-pre-line">{title}</span>
                {detail && <span className="block text-sm">{detail}</span>}
              </span>
              {amount && <span className="font-semibold tabular-nums">{amount}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 font-semibold">
        You pay {moneyInWords(totals.net.after, currency)}
        {netDifference === 0
          ? ", the same as before."
          : `: ${differenceWords(netDifference, currency)} than before (${moneyInWords(totals.net.before, currency)}).`}
      </p>
    </section>
  );
}

const KINDS = { added: "New", removed: "No longer in it", changed: "Changed" } as const;

interface Row {
  key: string;
  kind: keyof typeof KINDS;
  title: string;
  detail: string;
  amount: string;
}

function rowsOf({ lines, rebates, stc, totals, terms }: Difference, currency: string): Row[] {
  const money = (cents: number | null) => (cents === null ? "" : moneyInWords(cents, currency));
  const changed = (key: string, title: string, detail: string, amount = ""): Row[] => [
    { key, kind: "changed", title, detail, amount },
  ];
  const worth = (certificates: NonNullable<Difference["stc"]>["before"]) =>
    certificates === null ? 0 : certificates.quantity * certificates.unitValue;
  return [
    ...lines.map(({ kind, description, before, after, difference }, place) => ({
      key: `line ${place}`,
      kind,
      title: description,
      detail: [before, after]
        .map((line) => (line === null ? "" : chargedWords(line, currency)))
        .reduce(arrow),
      amount: signedMoney(difference, currency),
    })),
    ...rebates.map(({ kind, description, before, after }, place) => ({
      key: `rebate ${place}`,
      kind,
      title: description,
      detail: [before, after].map(money).reduce(arrow),
      amount: signedMoney((before ?? 0) - (after ?? 0), currency),
    })),
    ...(stc === null
      ? []
      : changed(
          "stc",
          "Certificates (STC)",
          [stc.before, stc.after]
            .map((certificates) =>
              certificates === null
                ? "none"
                : `${quantityWords(certificates.quantity)} at ${money(certificates.unitValue)}`,
            )
            .reduce(arrow),
          signedMoney(worth(stc.before) - worth(stc.after), currency),
        )),
    ...(totals.deposit.before === totals.deposit.after
      ? []
      : changed("deposit", "Deposit", arrow(money(totals.deposit.before), money(totals.deposit.after)))),
    ...(terms === null ? [] : changed("terms", "Terms", newTermsWords(terms.after))),
  ];
}

function arrow(before: string, after: string): string {
  return before !== "" && after !== "" ? `${before} → ${after}` : before + after;
}
