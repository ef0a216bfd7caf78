import * as z from "zod/mini";

const LOCAL = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const ADDRESS = new RegExp(`^${LOCAL}@(?:${LABEL}\\.)+${LABEL}$`, "i");

const WRONG = "Enter an e-mail address like name@example.com.";

/**
 * An address that can sign in: plain ASCII, one mailbox, no quotes, commas, spaces or line ends, so that no library after
 * this one can read it as two addresses or as another's. It is kept in lower case; ASCII has no letters that fold by surprise.
 */
export const emailAddress = z
  .string(WRONG)
  .check(z.maxLength(254, WRONG), z.regex(ADDRESS, WRONG), z.toLowerCase(), z.meta({ format: "email" }));
