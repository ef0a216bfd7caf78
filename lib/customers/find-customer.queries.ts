import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";

type Database = Pick<Transaction, "$queryRaw">;

/** Throws `customer_not_found` unless this actor may work with this customer: staff with all, homeowners with themselves. */
export async function assertCustomer(db: Database, actor: SignedIn, id: string): Promise<void> {
  const found = await db.$queryRaw<object[]>`
    SELECT FROM customers AS customer WHERE customer.id = ${id}::uuid AND ${ownCustomer(actor)}`;
  if (found.length === 0) throw noSuchCustomer();
}

/** Throws `site_not_found` unless the site is this customer's. Holds the site until the transaction ends: one project at a time begins there. */
export async function holdSite(db: Database, id: string, customerId: string): Promise<void> {
  const found = await db.$queryRaw<object[]>`
    SELECT FROM sites WHERE id = ${id}::uuid AND customer_id = ${customerId}::uuid FOR UPDATE`;
  if (found.length === 0) throw noSuchSite("This customer has no site with this id.");
}

/**
 * The newest record that a homeowner is a customer by; null when they have none yet. It names the address they proved, and
 * nobody else made it: whoever did, in their name, would see what they ask for. One of their own making goes first.
 */
export async function ownCustomerId(db: Database, { userId, email }: SignedIn): Promise<string | null> {
  const [newest] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM customers
    WHERE lower(email) = ${email} AND (user_id IS NULL OR user_id = ${userId}::uuid)
    ORDER BY user_id NULLS LAST, created_at DESC, id DESC LIMIT 1`;
  return newest?.id ?? null;
}

/** What a query over `customers AS customer` asks so that an actor sees whom they may: staff all, homeowners themselves. */
export function ownCustomer(actor: SignedIn): Prisma.Sql {
  return actor.kind === "staff" ? Prisma.sql`TRUE` : ownRecord(actor);
}

/** The refusal that everybody gets who asks for a customer that is not theirs to see. */
export function noSuchCustomer(): DomainError {
  return new DomainError("customer_not_found", "There is no customer with this id.");
}

/** The refusal for a site that is not there, or not where it is looked for. */
export function noSuchSite(detail: string): DomainError {
  return new DomainError("site_not_found", detail);
}

/**
 * What a query over `customers AS customer` asks for a homeowner's own records: those they made while signed in, and those
 * that name the address they proved.
 */
export function ownRecord({ userId, email }: Pick<SignedIn, "userId" | "email">): Prisma.Sql {
  return Prisma.sql`(customer.user_id = ${userId}::uuid OR lower(customer.email) = ${email})`;
}
