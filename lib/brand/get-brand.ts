import "server-only";
import { brandView } from "#lib/brand/brand.schema.ts";
import { readBrandView } from "#lib/brand/brand-view.queries.ts";
import { noBody, noParams, noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff look up how the company shows itself, and learn which state of it they saw. */
export const getBrand = operation({
  slug: "get-brand",
  summary: "Read the brand",
  description:
    "The company's name, how to reach it, its colour, logo, currency and time zone, and which `version` this is: `change-brand` " +
    "asks for it.",
  method: "GET",
  path: "/api/brand",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: noBody,
  result: brandView,
  status: 200,
  errors: ["forbidden"],

  authorise: async ({ actor }) => assertStaff(actor),
  run: ({ tx }) => readBrandView(tx),
});
