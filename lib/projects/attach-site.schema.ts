import * as z from "zod/mini";
import { site } from "#lib/sites/site.schema.ts";

/** Body of attach-site: a new site of the project's customer, or one of theirs that we know. */
export const attachSiteBody = z
  .strictObject({
    site: z.optional(site),
    siteId: z.optional(z.guid("Give a UUID.")),
  })
  .check(
    z.refine((body) => (body.site === undefined) !== (body.siteId === undefined), {
      error: "Send either site or siteId.",
      path: ["site"],
    }),
    z.meta({ oneOf: [{ required: ["site"] }, { required: ["siteId"] }] }),
  );
