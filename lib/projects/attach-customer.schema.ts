import * as z from "zod/mini";
import { customer } from "#lib/customers/customer.schema.ts";

/** Body of attach-customer: a new customer, or one whom we know. */
export const attachCustomerBody = z
  .strictObject({
    customer: z.optional(customer),
    customerId: z.optional(z.guid("Give a UUID.")),
  })
  .check(
    z.refine((body) => (body.customer === undefined) !== (body.customerId === undefined), {
      error: "Send either customer or customerId.",
      path: ["customer"],
    }),
    z.meta({ oneOf: [{ required: ["customer"] }, { required: ["customerId"] }] }),
  );
