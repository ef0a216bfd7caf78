import { customerList, type KnownCustomer } from "#lib/customers/list-customers.schema.ts";

/** More are no help to somebody who looks for one. */
const MOST = 10;

/** The first customers that list-customers finds; null when it could not be asked. Throws when `signal` says that nobody waits any more. */
export async function searchCustomers(q: string, signal: AbortSignal): Promise<KnownCustomer[] | null> {
  try {
    const response = await fetch(`/api/customers?q=${encodeURIComponent(q)}&limit=${MOST}`, { signal });
    const found = response.ok ? customerList.safeParse(await response.json()) : undefined;
    return found?.success ? found.data.items : null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
