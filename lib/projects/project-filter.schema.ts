import * as z from "zod/mini";
import { moment } from "#lib/moment.schema.ts";
import { stage } from "#lib/projects/project-stage.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** What a list of projects may be narrowed by, all of it together. */
export const projectFilter = {
  /** Words that are all found in the customer's name, e-mail address or phone number, the address, the NMI, xref or id. */
  q: z.optional(singleLine({ limit: 200 })),
  stage: z.optional(stage),
  type: z.optional(z.enum(["SALES", "SERVICE"])),
  product: z.optional(z.enum(["solar", "battery", "ev_charger"])),
  /** Whose turn it is. */
  waitingOn: z.optional(z.enum(["homeowner", "company", "nobody"])),
  createdAfter: z.optional(moment),
  createdBefore: z.optional(moment),
};

export type ProjectFilter = z.output<z.ZodMiniObject<typeof projectFilter>>;
