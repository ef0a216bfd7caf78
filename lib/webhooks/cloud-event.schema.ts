import * as z from "zod/mini";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";

/** The body that tells a receiver of an event: a CloudEvent. */
export const cloudEventBody = z.strictObject({
  specversion: z.literal("1.0"),
  id: z.guid(),
  type: z.enum(EVENT_TYPES),
  source: z.url(),
  time: z.iso.datetime(),
  sequence: z.int().check(z.gte(0)),
  datacontenttype: z.literal("application/json"),
  /** Beside whom and what it is about: what changed, which is different for each type. */
  data: z.looseObject({ projectId: z.guid(), customerId: z.nullable(z.guid()) }),
});
