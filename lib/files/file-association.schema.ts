import * as z from "zod/mini";
import { atMost } from "#lib/text.schema.ts";

/** Any string that names a batch of uploads. */
export const fileAssociationId = z
  .string()
  .check(
    z.minLength(1, "Give the id that the files were uploaded under."),
    atMost(128),
    z.meta({ maxLength: 128 }),
  );
