import "server-only";
import pino from "pino";
import { env } from "#lib/env.ts";

let known: pino.Logger | undefined;

/** The log: one JSON object a line, without personal data. */
export function log(): pino.Logger {
  known ??= pino({ level: env().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return known;
}
