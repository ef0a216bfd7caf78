import * as z from "zod/mini";
import { pageOf, pageQuery } from "#lib/cursor.schema.ts";
import { singleLine } from "#lib/text.schema.ts";

/** Most days that a token is good for: ten years. */
export const MOST_DAYS = 3_650;

const scope = z.enum(["read", "write"], "Choose what it may do.");
const moment = z.iso.datetime();

/** An API token, without its secret. */
export const tokenView = z.strictObject({
  id: z.guid(),
  name: z.string(),
  /** Its first characters, by which people recognise it. */
  prefix: z.string(),
  scope,
  /** Whom it acts as. */
  owner: z.strictObject({ id: z.guid(), email: z.string(), name: z.nullable(z.string()) }),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: z.nullable(moment),
  revokedAt: z.nullable(moment),
});

/** Query of list-tokens. */
export const listTokensQuery = z.strictObject(pageQuery);

export const tokenPage = pageOf(tokenView);

/** Body of create-token. */
export const createTokenBody = z.strictObject({
  name: singleLine({ limit: 100, message: "Say what it is for, on one line." }),
  scope,
  days: z
    .int("Give a whole number of days.")
    .check(
      z.gte(1, "Give at least one day."),
      z.lte(MOST_DAYS, `Give at most ${MOST_DAYS.toLocaleString("en-AU")} days.`),
    ),
  /** Whom it acts as; left out, whoever asks. */
  userId: z.optional(z.guid("Give a UUID.")),
});

/** Answer of create-token: the one time that its secret is told. */
export const newToken = z.strictObject({ id: z.guid(), token: z.string(), expiresAt: moment });

/** The part of a path that names a token. */
export const tokenParams = z.strictObject({ tokenId: z.guid("Give a UUID.") });

export type TokenView = z.output<typeof tokenView>;
