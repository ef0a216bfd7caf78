import { env } from "#lib/env.ts";

/**
 * The installer whose portal this is, as pages show it. `phone` and `email` are undefined when not configured; `timeZone` is
 * for what belongs to no site.
 */
export function brand() {
  const { company, timeZone } = env();
  return { ...company, timeZone };
}
