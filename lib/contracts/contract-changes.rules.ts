import { lineTotal, type Priced, type Totals } from "#lib/contracts/contract-totals.rules.ts";

interface Line {
  description: string;
  quantity: number;
  unitPrice: number;
}

interface Rebate {
  description: string;
  amount: number;
}

/** What is compared of a version. */
export interface Comparable extends Pick<Priced, "stc"> {
  version: number;
  lines: readonly Line[];
  rebates: readonly Rebate[];
  totals: Totals;
  terms: { version: string };
}

type Kind = "added" | "removed" | "changed";
type Charged = { quantity: number; unitPrice: number; total: number };
type Change<Value> = { kind: Kind; description: string; before: Value | null; after: Value | null };
type BeforeAndAfter<Value> = { before: Value; after: Value };

/** How one version of a contract differs from an earlier one. Amounts are cents; differences are after minus before. */
export interface ContractDifference {
  from: number;
  to: number;
  lines: (Change<Charged> & { difference: number })[];
  rebates: Change<number>[];
  /** Null when the certificates are the same. */
  stc: BeforeAndAfter<Priced["stc"]> | null;
  totals: Record<"price" | "rebates" | "net" | "deposit", BeforeAndAfter<number>>;
  /** Versions of the terms; null when they are the same. */
  terms: BeforeAndAfter<string> | null;
  /** What the customer pays more, or, below zero, less. */
  netDifference: number;
}

/**
 * The difference line by line: lines are the same by their words, equal ones matched first, others of the same words in
 * order. What was added or changed comes in the order of `after`, then what was removed in that of `before`.
 */
export function differenceBetween(before: Comparable, after: Comparable): ContractDifference {
  const lines = pairs(before.lines, after.lines, sameLine).map(([old, now]) => ({
    ...change(old, now, charged),
    difference: (now === null ? 0 : lineTotal(now)) - (old === null ? 0 : lineTotal(old)),
  }));
  const rebates = pairs(before.rebates, after.rebates, (one, other) => one.amount === other.amount);
  return {
    from: before.version,
    to: after.version,
    lines,
    rebates: rebates.map(([old, now]) => change(old, now, ({ amount }) => amount)),
    stc: sameStc(before.stc, after.stc) ? null : { before: before.stc, after: after.stc },
    totals: {
      price: { before: before.totals.price, after: after.totals.price },
      rebates: { before: before.totals.rebates, after: after.totals.rebates },
      net: { before: before.totals.net, after: after.totals.net },
      deposit: { before: before.totals.deposit, after: after.totals.deposit },
    },
    terms:
      before.terms.version === after.terms.version
        ? null
        : { before: before.terms.version, after: after.terms.version },
    netDifference: after.totals.net - before.totals.net,
  };
}

type Pair<Item> = readonly [before: Item, after: Item] | readonly [Item, null] | readonly [null, Item];

/** What differs between two lists: each item that is not in both as it is, beside the one that took its place. */
function pairs<Item extends { description: string }>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): Pair<Item>[] {
  const old = [...before];
  const now = after.filter((item) => take(old, item, isSame) === null);
  const arrived = now.map((item): Pair<Item> => {
    const predecessor = take(old, item, () => true);
    return predecessor === null ? [null, item] : [predecessor, item];
  });
  return [...arrived, ...old.map((item): Pair<Item> => [item, null])];
}

/** Takes the first item of the same words out of a list, if one is there that fits. */
function take<Item extends { description: string }>(
  from: Item[],
  like: Item,
  fits: (one: Item, other: Item) => boolean,
): Item | null {
  const place = from.findIndex((item) => item.description === like.description && fits(item, like));
  return place === -1 ? null : (from.splice(place, 1)[0] ?? null);
}

function change<Item extends { description: string }, Value>(
  before: Item | null,
  after: Item | null,
  valueOf: (item: Item) => Value,
): Change<Value> {
  return {
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    description: (after ?? before)?.description ?? "",
    before: before === null ? null : valueOf(before),
    after: after === null ? null : valueOf(after),
  };
}

function charged({ quantity, unitPrice }: Line): Charged {
  return { quantity, unitPrice, total: lineTotal({ quantity, unitPrice }) };
}

function sameLine(one: Line, other: Line): boolean {
  return one.quantity === other.quantity && one.unitPrice === other.unitPrice;
}

function sameStc(one: Priced["stc"], other: Priced["stc"]): boolean {
  return one?.quantity === other?.quantity && one?.unitValue === other?.unitValue;
}
