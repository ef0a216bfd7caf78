import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Site } from "#lib/sites/site.schema.ts";

/** The row of a new site of a customer's. */
export function newSiteRow(site: Site, customerId: string, now: Date) {
  const { address, phases, ...rest } = { address: {}, ...site };
  return {
    ...rest,
    ...address,
    id: randomUUIDv7(),
    customerId,
    phases: phases === undefined ? null : String(phases),
    createdAt: now,
    updatedAt: now,
  };
}
