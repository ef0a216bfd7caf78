import { env } from "#lib/env.ts";

/** The installer whose portal this is, as pages show it. `phone` and `email` are undefined when not configured. */
export function brand() {
  return env().company;
}
