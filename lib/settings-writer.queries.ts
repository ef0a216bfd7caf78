import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

/**
 * Who wrote a row of settings, as a column: their name, else their address; null for what came with the software. For a
 * query of a table whose `actor` says so.
 */
export const WRITER = Prisma.sql`(SELECT coalesce(name, email) FROM users WHERE id = (actor ->> 'userId')::uuid)`;
