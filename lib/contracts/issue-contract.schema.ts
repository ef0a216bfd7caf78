import * as z from "zod/mini";
import { lineTotal, MOST_CENTS, stcTotal } from "#lib/contracts/contract-totals.rules.ts";
import { atMost, multiLine, singleLine } from "#lib/text.schema.ts";

/** Most lines, and most rebates, of a contract. */
const MOST_LINES = 100;

// Each limit ends the checks: what is out of bounds is not summed up, and no sum of it is complained about.
const cents = z
  .int({ error: "Give whole cents.", abort: true })
  .check(
    z.gte(0, { error: "Give cents, 0 or more.", abort: true }),
    z.lte(MOST_CENTS, { error: "Give at most 10 million dollars.", abort: true }),
  );

/** A line of a contract, or one to make such lines of. */
export const contractLine = z.strictObject({
  description: multiLine().check(
    z.refine((text) => text.trim() !== "", "Say what it is."),
    z.meta({ pattern: "\\S" }),
  ),
  /** Has at most three decimals. */
  quantity: z.number("Give a number.").check(
    z.gt(0, { error: "Give more than 0.", abort: true }),
    z.lte(1_000_000, { error: "Give at most 1,000,000.", abort: true }),
    z.refine((quantity) => /^\d+(?:\.\d{1,3})?$/.test(String(quantity)), {
      error: "Give at most three decimals.",
      abort: true,
    }),
  ),
  unitPrice: cents,
});

const rebate = z.strictObject({
  description: singleLine({ limit: 500, message: "Say which rebate it is, on one line." }),
  amount: cents,
});

const stc = z.strictObject({
  quantity: z
    .int({ error: "Give whole certificates.", abort: true })
    .check(
      z.gte(0, { error: "Give 0 or more.", abort: true }),
      z.lte(1_000_000, { error: "Give at most 1,000,000.", abort: true }),
    ),
  unitValue: cents,
});

/** A day, to the end of which it holds where the site is; or a moment with its offset from UTC. */
const validUntil = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "Give a date like 2026-12-24, or a date and time with its offset.",
});

/** Body of issue-contract. Amounts are cents including GST. Source: the API decisions, §6 "Issuing a contract". */
export const issueContractBody = z
  .strictObject({
    lines: z
      .array(contractLine)
      .check(z.minLength(1, "Give at least one line."), z.maxLength(MOST_LINES, "Give at most 100 lines.")),
    rebates: z._default(z.array(rebate).check(z.maxLength(MOST_LINES, "Give at most 100 rebates.")), []),
    stc: z.optional(stc),
    deposit: z._default(cents, 0),
    /** Why the deposit is above the usual limit: without it, the answer asks for it. */
    depositReason: z.optional(
      z.string().check(
        atMost(2_000),
        z.refine((text) => text.trim() !== "", "Say why, or leave it out."),
        z.meta({ maxLength: 2_000, pattern: "\\S" }),
      ),
    ),
    validUntil: z.optional(validUntil),
    /** Whether the customer had asked for the visit; left out means unknown. */
    solicited: z.optional(z.boolean()),
    /** What changed since the version before, in words. There is none before the first: then nothing is made of it. */
    changes: z.optional(multiLine()),
  })
  .check(
    z.refine((body) => priceOf(body) <= MOST_CENTS, {
      error: "The lines come to more than 10 million dollars.",
      path: ["lines"],
    }),
    z.refine((body) => rebatesOf(body) <= priceOf(body), {
      error: "The rebates come to more than the price.",
      path: ["rebates"],
    }),
    z.refine((body) => body.deposit <= Math.max(0, priceOf(body) - rebatesOf(body)), {
      error: "The deposit is more than what is left to pay after rebates.",
      path: ["deposit"],
    }),
  );

export type IssueContractBody = z.output<typeof issueContractBody>;

/** Warnings to whoever issues, in words. */
export const issuingWarnings = z.optional(z.array(z.strictObject({ code: z.string(), message: z.string() })));

/** Answer of issue-contract. What staff should know of it is there only when there is something. */
export const issueContractResult = z.strictObject({
  id: z.guid(),
  version: z.int(),
  warnings: issuingWarnings,
});

export type IssueContractResult = z.output<typeof issueContractResult>;

function priceOf({ lines }: { lines: readonly { quantity: number; unitPrice: number }[] }): number {
  return lines.reduce((sum, one) => sum + lineTotal(one), 0);
}

function rebatesOf(body: {
  rebates: readonly { amount: number }[];
  stc?: { quantity: number; unitValue: number } | undefined;
}): number {
  return body.rebates.reduce((sum, { amount }) => sum + amount, stcTotal(body.stc ?? null));
}
