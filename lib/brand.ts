import "server-only";
import { OWN_ACCENT } from "#lib/brand/accent.rules.ts";
import { database, type Transaction } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";

/** A picture of the company's. Sizes in pixels. */
export interface Logo {
  id: string;
  width: number;
  height: number;
  storageKey: string;
}

/** The installer whose portal this is. */
export interface Brand {
  /** How often an admin saved it; 0 while it is as the environment says. */
  version: number;
  name: string;
  phone: string | undefined;
  email: string | undefined;
  /** ISO 4217: of all amounts that do not say theirs. */
  currency: string;
  /** IANA name: the zone of what belongs to no site, and of sites whose place does not tell theirs. */
  timeZone: string;
  /** `#rrggbb`, and readable. */
  accent: string;
  logo: Logo | null;
}

/** How long it is remembered, in milliseconds. */
const REMEMBERED = 2_000;

declare global {
  /** Shared by the pages and the worker of a process, which are built apart. */
  var rooftopBrand: { read: Promise<Brand>; at: number } | undefined;
}

/**
 * The installer as pages and mails show it. It is asked for many times a page, and read once in two seconds at most: another
 * process than the one that saved it shows it within those. While the database does not answer, it is as it was last. Not
 * for within a transaction, which has its own connection: `readBrand` uses that.
 */
export function brand(): Promise<Brand> {
  const known = globalThis.rooftopBrand;
  const now = performance.now();
  if (known !== undefined && now - known.at < REMEMBERED) return known.read;
  const read = readBrand(database()).catch(() => known?.read ?? fromEnvironment());
  globalThis.rooftopBrand = { read, at: now };
  return read;
}

/** Lets this process read it anew: it was saved. */
export function forgetBrand(): void {
  globalThis.rooftopBrand = undefined;
}

/** The installer as the database has it now: for what is kept, such as a contract. */
export async function readBrand(db: Pick<Transaction, "brandVersion">): Promise<Brand> {
  const saved = await db.brandVersion.findFirst({
    orderBy: { version: "desc" },
    select: {
      version: true,
      name: true,
      phone: true,
      email: true,
      currency: true,
      timeZone: true,
      accent: true,
      logo: { select: { id: true, width: true, height: true, storageKey: true } },
    },
  });
  if (saved === null) return fromEnvironment();
  return { ...saved, phone: saved.phone ?? undefined, email: saved.email ?? undefined };
}

function fromEnvironment(): Brand {
  return { version: 0, ...env().firstBrand, accent: OWN_ACCENT, logo: null };
}
