import * as z from "zod/mini";
import { signature } from "#lib/contracts/signature.schema.ts";
import { flag } from "#lib/flag.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Body of accept-contract, from our own screen; other software may send none. Source: the API decisions, §6. */
export const acceptContractBody = z.optional(
  z
    .strictObject({
      /** The version that was read: another one is not accepted. */
      contractVersion: z.optional(z.int().check(z.gte(1))),
      signerName: z.optional(singleLine({ limit: 200, message: "Type your full name." })),
      signature: z.optional(signature),
      consent: z.optional(z.literal(true, "Tick the box to accept.")),
    })
    .check(
      z.refine((body) => body.signature?.kind !== "DRAWN" || body.signerName !== undefined, {
        error: "Type your name beside the drawing.",
        path: ["signerName"],
      }),
    ),
);

export type AcceptContractBody = z.output<typeof acceptContractBody>;

/** Query of accept-contract: whether a version that replaces an accepted one may be accepted. */
export const acceptContractQuery = z.strictObject({
  re_accept: flag,
});
