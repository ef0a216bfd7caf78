import * as z from "zod/mini";
import { customer } from "#lib/customers/customer.schema.ts";
import { createProjectBody, productsOfInterest } from "#lib/projects/create-project.schema.ts";
import { site } from "#lib/sites/site.schema.ts";
import { multiLine } from "#lib/text.schema.ts";

/** What each step checks of the body of create-project before it lets people go on. Steps not named check nothing. */
export const stepSchemas = {
  system: z.object({
    productsOfInterest: productsOfInterest.check(
      z.refine((wanted) => wanted.some((item) => item.solar || item.battery || item.ev_charger), {
        error: "Choose at least one.",
        path: [0, "solar"],
      }),
    ),
  }),
  property: z.object({ site }),
  you: z.object({
    customer: customer.check(
      z.refine(
        (who) =>
          who.phone !== undefined || who.preferredContact === undefined || who.preferredContact === "EMAIL",
        {
          error: "Add a phone number, so that we can call or text you.",
          path: ["phone"],
        },
      ),
    ),
    customerComments: z.optional(multiLine()),
  }),
  check: createProjectBody,
};
