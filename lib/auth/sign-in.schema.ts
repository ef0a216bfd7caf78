import * as z from "zod/mini";
import { emailAddress } from "#lib/auth/email-address.schema.ts";

/** Body of request-sign-in: whose address, and where to go afterwards. */
export const requestSignInBody = z.strictObject({
  email: emailAddress,
  next: z.optional(z.string().check(z.maxLength(2_000))),
});

/** Body of confirm-sign-in: the token of the link, or the six digits for an address. */
export const confirmSignInBody = z.union(
  [
    z.strictObject({ token: z.string().check(z.maxLength(200)) }),
    z.strictObject({
      email: emailAddress,
      code: z.string().check(z.regex(/^\d{6}$/, "Enter the six digits from the e-mail.")),
    }),
  ],
  "Send the token of the link, or email and code.",
);

export type ConfirmSignInBody = z.output<typeof confirmSignInBody>;

/** Answer of confirm-sign-in: where to go, a path of ours. */
export const confirmSignInResult = z.strictObject({ next: z.string() });
