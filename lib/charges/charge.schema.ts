import * as z from "zod/mini";
import { isStorable } from "#lib/moment.rules.ts";
import { atMost, multiLine, singleLine } from "#lib/text.schema.ts";

/** How money was received. Source: the project API, "Create a charge for the project". */
export const CHARGE_TYPES = ["Cash", "Financing", "Credit card", "Bank transfer"] as const;

/** Largest charge, in cents. */
const MOST = 1_000_000_000;

const link = z
  .url({ protocol: /^https?$/, error: "Give a link that starts with https:// or http://." })
  .check(atMost(2_000), z.meta({ maxLength: 2_000, pattern: "^\\s*[hH][tT][tT][pP][sS]?:" }));

const amount = z
  .int("Give the amount in whole cents.")
  .check(z.gte(1, "The amount is at least 1 cent."), z.lte(MOST, "The amount is at most 10,000,000.00."));

const MOMENT = "Give a date and time like 2026-03-01T09:30:00Z.";

/** A time with its offset, kept in UTC. */
const moment = z.iso
  .datetime({ offset: true, error: MOMENT, abort: true })
  .check(z.refine(isStorable, MOMENT));

/** Body of create-charge. */
export const createChargeBody = z.strictObject({
  amount,
  type: z.enum(CHARGE_TYPES),
  description: z.optional(multiLine(500)),
  paid_by: singleLine({ limit: 200, message: "Say who paid." }),
  external_links: z.optional(z.array(link).check(z.maxLength(10, "Give at most ten links."))),
  processed_at: z.optional(moment),
});

/** A charge as it is read. Amounts are cents, times UTC. */
export const chargeView = z.strictObject({
  id: z.guid(),
  amount: z.int(),
  type: z.enum(CHARGE_TYPES),
  description: z.nullable(z.string()),
  paid_by: z.string(),
  external_links: z.array(z.string()),
  processed_at: z.iso.datetime(),
});

/** Answer of create-charge. */
export const createChargeResult = z.strictObject({ id: z.guid() });

/** The path of one charge of a project. */
export const chargeParams = z.strictObject({
  projectId: z.guid("Give a UUID."),
  chargeId: z.guid("Give a UUID."),
});
