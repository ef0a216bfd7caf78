import "server-only";
import { lookup, Resolver } from "node:dns/promises";
import { env } from "#lib/env.ts";

/** Finds the IP addresses of a name; none when it has none. Throws when nobody knows in time. */
export type Resolve = (name: string) => Promise<string[]>;

/** How long a name server may take for one answer before it is asked again, in milliseconds. */
const ANSWER = 1_000;

/** How long a name may take in all, in milliseconds. */
const NAME = 3_000;

/**
 * Asks the name servers of this machine, without its hosts file and search list: those lead home. It takes no thread from the
 * pool that files are read with, so that a name that nobody answers for holds up nothing else. Where private targets are
 * allowed, names are found as any program finds them.
 */
export async function resolveName(name: string): Promise<string[]> {
  if (!env().webhookPrivateTargets) return askServers(name, new Resolver({ timeout: ANSWER, tries: 2 }));
  const found = await lookup(name, { all: true });
  return found.map(({ address }) => address);
}

/** What the servers of a resolver say: addresses of both kinds. */
export async function askServers(name: string, resolver: Resolver): Promise<string[]> {
  const limit = setTimeout(() => resolver.cancel(), NAME);
  try {
    const answers = await Promise.all([
      resolver.resolve4(name).catch(noneOfThisKind),
      resolver.resolve6(name).catch(noneOfThisKind),
    ]);
    return answers.flat();
  } finally {
    clearTimeout(limit);
  }
}

/** A name may have addresses of one kind alone. */
function noneOfThisKind(thrown: unknown): string[] {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  if (code === "ENODATA" || code === "ENOTFOUND") return [];
  throw thrown;
}
