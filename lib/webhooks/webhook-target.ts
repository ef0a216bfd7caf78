import "server-only";
import { isIP } from "node:net";
import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { isPublicAddress } from "#lib/webhooks/public-address.rules.ts";
import { type Resolve, resolveName } from "#lib/webhooks/resolve-name.ts";

/** Most characters that the address of an endpoint has. */
export const LONGEST_URL = 2_000;

/** Why nothing is sent to an address, in a sentence. */
export class TargetRefused extends Error {
  override name = "TargetRefused";
}

/**
 * Lets an address pass that an endpoint may have: `https:`, and every IP address that its name leads to now is public, in
 * whatever spelling. With WEBHOOK_PRIVATE_TARGETS `http:` and private networks pass too. What a name leads to is asked again
 * each time something is sent. Throws `validation_failed` at `url`.
 */
export async function assertTarget(text: string, resolve: Resolve = resolveName): Promise<void> {
  try {
    await addressesOf(readTarget(text), resolve);
  } catch (thrown) {
    if (!(thrown instanceof TargetRefused)) throw thrown;
    throw new DomainError("validation_failed", "Nothing can be sent to this address.", {
      errors: [{ path: "url", message: thrown.message }],
    });
  }
}

/** The parts of an endpoint's address. Throws TargetRefused. */
export function readTarget(text: string): URL {
  const { webhookPrivateTargets } = env();
  if (text.length > LONGEST_URL) throw new TargetRefused(`Use at most ${LONGEST_URL} characters.`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new TargetRefused("Enter the whole address, such as https://example.com/webhooks.");
  if (url.protocol === "http:" && !webhookPrivateTargets)
    throw new TargetRefused("Begin with https://: what we send is not for others to read.");
  if (url.username !== "" || url.password !== "")
    throw new TargetRefused("Leave out the user name and password: what we send is signed instead.");
  if (text.includes("#")) throw new TargetRefused("Leave out the # and what follows: it is never sent.");
  return url;
}

/**
 * The IP addresses to connect to for an address: at least one, and each of them may be connected to. Throws TargetRefused when
 * its name leads nowhere, or one of them is not public.
 */
export async function addressesOf({ hostname }: URL, resolve: Resolve = resolveName): Promise<string[]> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const found = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
  if (found.length === 0) throw new TargetRefused("The name of its host leads nowhere. Check its spelling.");
  if (!env().webhookPrivateTargets && !found.every(isPublicAddress))
    throw new TargetRefused("The address leads to a private network.");
  return found;
}
