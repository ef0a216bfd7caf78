import { customerList, type KnownCustomer } from "#lib/customers/list-customers.schema.ts";

/** The customers that list-customers finds; null when it could not be asked. Throws when `signal` says that nobody waits any more. */
export async function searchCustomers(q: string, signal: AbortSignal): Promise<KnownCustomer[] | null> {
  try {
    const response = await fetch(`/api/customers?q=${encodeURIComponent(q)}`, { signal });
    const found = response.ok ? customerList.safeParse(await response.json()) : undefined;
    return found?.success ? found.data.items : null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
