import * as z from "zod/mini";
import { customer } from "#lib/customers/customer.schema.ts";
import { fileAssociationId } from "#lib/files/file-association.schema.ts";
import { atMostBytes, freeFormObject } from "#lib/free-form.schema.ts";
import { weekdays } from "#lib/projects/weekday.schema.ts";
import { site } from "#lib/sites/site.schema.ts";
import { multiLine, singleLine } from "#lib/text.schema.ts";

const projectType = z.enum(["SALES", "SERVICE"]);

/** Products a customer asks about; one left out counts as not wanted. */
export const productsOfInterest = z
  .array(
    z.strictObject({
      solar: z._default(z.boolean(), false),
      battery: z._default(z.boolean(), false),
      ev_charger: z._default(z.boolean(), false),
    }),
  )
  .check(z.minLength(1, "Name at least one product."), z.maxLength(20, "Name at most 20 products."));

/** Every event of the project carries it, so it is small. */
const capabilities = z
  .record(
    singleLine({ limit: 100 }),
    z.union([z.literal(true), singleLine({ limit: 100 }), z.record(z.string(), z.unknown())]),
  )
  .check(atMostBytes(2 * 1024));

/** Body of create-project, for the form, the route and the document alike. Source: the project API, "Create a new project". */
export const createProjectBody = z
  .strictObject({
    type: z._default(projectType, "SALES"),
    fileAssociationId: z.optional(fileAssociationId),
    preferences: z.optional(z.strictObject({ customerPreferredDays: z.optional(weekdays) })),
    productsOfInterest,
    customer: z.optional(customer),
    site: z.optional(site),
    customerComments: z.optional(multiLine()),
    customFields: z.optional(freeFormObject),
    customerId: z.optional(z.guid("Give a UUID.")),
    siteId: z.optional(z.guid("Give a UUID.")),
    triggerProcess: z._default(z.boolean(), false),
    capabilityManagedByPlugin: z.optional(capabilities),
  })
  .check(
    z.refine((body) => body.customer === undefined || body.customerId === undefined, {
      error: "Send customer or customerId, not both.",
      path: ["customer"],
    }),
    z.refine((body) => body.site === undefined || body.siteId === undefined, {
      error: "Send site or siteId, not both.",
      path: ["site"],
    }),
    z.refine((body) => body.siteId === undefined || body.customerId !== undefined, {
      error: "A siteId needs the customerId it belongs to.",
      path: ["siteId"],
    }),
    z.meta({
      dependentRequired: { siteId: ["customerId"] },
      allOf: [{ not: { required: ["customer", "customerId"] } }, { not: { required: ["site", "siteId"] } }],
    }),
  );

export type CreateProjectBody = z.output<typeof createProjectBody>;

/** Answer of create-project. */
export const createProjectResult = z.strictObject({ id: z.guid() });
