import * as z from "zod/mini";
import { emailAddress } from "#lib/auth/email-address.schema.ts";
import { pageOf, pageQuery } from "#lib/cursor.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

const role = z.enum(["CUSTOMER", "SALES", "ADMIN"], "Choose what they may do.");
const name = singleLine({ limit: 100, message: "Give their name, on one line." });

export type Role = z.output<typeof role>;

/** Somebody who can sign in, or could once. */
export const userView = z.strictObject({
  id: z.guid(),
  email: z.string(),
  name: z.nullable(z.string()),
  role,
  /** Whether they are shut out. */
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** Query of list-users. `q` is a part of a name or an e-mail address. */
export const listUsersQuery = z.strictObject({ ...pageQuery, q: z.optional(singleLine({ limit: 200 })) });

export const userPage = pageOf(userView);

/** Body of create-user. */
export const createUserBody = z.strictObject({ email: emailAddress, name, role });

/** Body of change-user: what is left out stays. */
export const changeUserBody = z
  .strictObject({
    name: z.optional(name),
    role: z.optional(role),
    disabled: z.optional(z.boolean("Say true or false.")),
  })
  .check(z.refine((changes) => Object.keys(changes).length > 0, "Say what to change."));

/** The part of a path that names somebody. */
export const userParams = z.strictObject({ userId: z.guid("Give a UUID.") });

export type UserView = z.output<typeof userView>;
export type ChangeUserBody = z.output<typeof changeUserBody>;
