import { isBlankLine, quantityOf } from "#lib/contracts/contract-draft.rules.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { type IssueContractBody, issueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { type FieldError, shortPath } from "#lib/errors.rules.ts";
import { centsOf } from "#lib/money.rules.ts";

/** A draft, read: what to send, or what to mend first, by the paths of the draft's fields. */
export type ReadDraft = { body: IssueContractBody; faults: null } | { body: null; faults: FieldError[] };

/** Reads a draft, with the operation's own schema. Lines and rebates that nothing was typed into are left out. */
export function readDraft(draft: ContractDraft): ReadDraft {
  const faults: FieldError[] = [];
  const money = (path: string, typed: string) => {
    const cents = centsOf(typed);
    if (cents === null) faults.push({ path, message: "Type an amount like 1,234.50." });
    return cents ?? 0;
  };
  const number = (path: string, typed: string) => {
    const quantity = quantityOf(typed);
    if (quantity === null) faults.push({ path, message: "Type a number like 16 or 2.5." });
    return quantity ?? 1;
  };
  const { lines, rebates } = written(draft);
  const { stc, deposit, depositReason, validUntil, solicited, changes } = draft;
  const parsed = issueContractBody.safeParse({
    lines: lines.map(({ item, place }) => ({
      description: item.description,
      quantity: number(`lines.${place}.quantity`, item.quantity),
      unitPrice: money(`lines.${place}.unitPrice`, item.unitPrice),
    })),
    rebates: rebates.map(({ item, place }) => ({
      description: item.description,
      amount: money(`rebates.${place}.amount`, item.amount),
    })),
    ...(isBlank(stc.quantity) && isBlank(stc.unitValue)
      ? {}
      : {
          stc: {
            quantity: number("stc.quantity", stc.quantity),
            unitValue: money("stc.unitValue", stc.unitValue),
          },
        }),
    deposit: isBlank(deposit) ? 0 : money("deposit", deposit),
    ...(isBlank(depositReason) ? {} : { depositReason }),
    ...(isBlank(validUntil) ? {} : { validUntil }),
    ...(solicited === "unknown" ? {} : { solicited: solicited === "yes" }),
    ...(isBlank(changes) ? {} : { changes }),
  });
  // What cannot be read counted for nothing: what the sums of it come to is said once it can.
  const unsure = faults.length > 0 ? ["lines", "rebates", "deposit"] : [];
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = bodyPathInDraft(shortPath(path), draft);
    if (unsure.includes(field)) continue;
    if (!faults.some((fault) => fault.path === field)) faults.push({ path: field, message });
  }
  return parsed.success && faults.length === 0
    ? { body: parsed.data, faults: null }
    : { body: null, faults: inOrder(faults) };
}

/** Where a field of the body stands in the draft that it was read from. */
export function bodyPathInDraft(path: string, draft: ContractDraft): string {
  const [list, place, ...rest] = path.split(".");
  if ((list !== "lines" && list !== "rebates") || place === undefined) return path;
  return [list, written(draft)[list][Number(place)]?.place ?? place, ...rest].join(".");
}

/** The lines and rebates that something was typed into, and where they stand. */
function written({ lines, rebates }: ContractDraft) {
  return {
    lines: placed(lines, (line) => !isBlankLine(line)),
    rebates: placed(rebates, ({ description, amount }) => !isBlank(description + amount)),
  };
}

function placed<Item>(items: readonly Item[], isThere: (item: Item) => boolean) {
  return items.map((item, place) => ({ item, place })).filter(({ item }) => isThere(item));
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

const ORDER = ["lines", "rebates", "stc", "deposit", "depositReason", "solicited", "validUntil", "changes"];

/** As the fields stand on the page. */
function inOrder(faults: readonly FieldError[]): FieldError[] {
  const rank = ({ path }: FieldError) => {
    const [field = "", place = "0"] = path.split(".");
    return ORDER.indexOf(field) * 1_000 + (Number(place) || 0);
  };
  return faults.toSorted((one, other) => rank(one) - rank(other));
}
