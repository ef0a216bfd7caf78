import * as z from "zod/mini";

/** A boolean of a query, false when it is left out. The API document says what is meant, not how an address spells it. */
export const flag = z
  ._default(z.stringbool({ truthy: ["true"], falsy: ["false"] }), false)
  .check(z.meta({ type: "boolean" }));
