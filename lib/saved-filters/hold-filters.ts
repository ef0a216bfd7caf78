import "server-only";
import type { SignedIn } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";

/** The filters that somebody keeps, held until the transaction ends: their devices add and rename one after the other. */
export async function holdFilters(
  tx: Transaction,
  { userId }: Pick<SignedIn, "userId">,
): Promise<{ id: string; slot: number; name: string }[]> {
  await tx.$queryRaw`SELECT FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  return tx.savedFilter.findMany({ where: { userId }, select: { id: true, slot: true, name: true } });
}

/** Throws `filter_name_taken` when one of these has the name. */
export function assertFreeName(filters: readonly { name: string }[], name: string): void {
  if (filters.every((filter) => filter.name !== name)) return;
  throw new DomainError("filter_name_taken", "You have a filter of this name already.", {
    errors: [{ path: "name", message: "You have a filter of this name already." }],
  });
}

/** The refusal for a filter that is not there, or somebody else's. */
export function noSuchFilter(): DomainError {
  return new DomainError("saved_filter_not_found", "You have no filter with this id.");
}
