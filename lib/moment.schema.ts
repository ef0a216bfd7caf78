import * as z from "zod/mini";
import { isStorable } from "#lib/moment.rules.ts";

const MESSAGE = "Give a time such as 2026-11-25T00:00:00Z.";

/** A time in UTC, ISO 8601, that the database can compare with. */
export const moment = z.iso.datetime({ error: MESSAGE, abort: true }).check(z.refine(isStorable, MESSAGE));
