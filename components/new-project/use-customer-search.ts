"use client";

import { useEffect, useState } from "react";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { searchCustomers } from "#lib/customers/search-customers.client.ts";

/** How long after the last key a search begins, in milliseconds. */
const PAUSE = 250;

/**
 * The customers whom `q` finds, as one types; none for a blank `q`. `found` is undefined while the answer is on its way, and
 * null when none could be had.
 */
export function useCustomerSearch(q: string): { found: readonly KnownCustomer[] | null | undefined } {
  const [answer, setAnswer] = useState<{ q: string; found: readonly KnownCustomer[] | null }>();

  useEffect(() => {
    if (q === "") return;
    const asked = new AbortController();
    const waiting = setTimeout(() => {
      searchCustomers(q, asked.signal).then(
        (found) => setAnswer({ q, found }),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(waiting);
      asked.abort();
    };
  }, [q]);

  if (q === "") return { found: [] };
  return { found: answer?.q === q ? answer.found : undefined };
}
