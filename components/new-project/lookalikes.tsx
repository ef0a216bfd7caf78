"use client";

import { CustomerCard } from "#components/new-project/customer-card.tsx";
import { useCustomerSearch } from "#components/new-project/use-customer-search.ts";
import { Button } from "#components/ui/button.tsx";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { inCommon, lookalikes, type Typed } from "#lib/workspace/new-project.rules.ts";
import { customerName } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  typed: Typed;
  onChoose: (customer: KnownCustomer) => void;
}

/** Customers who might be the one that is typed as new: with the same e-mail address or phone number, or at the same address. */
export function Lookalikes({ typed, onChoose }: Props) {
  const { email, phone, address } = lookalikes(typed);
  const found = [useCustomerSearch(email), useCustomerSearch(phone), useCustomerSearch(address)];
  const customers = new Map(
    found.flatMap((one) => (one.found ?? []).map((customer) => [customer.id, customer])),
  );
  const known = [...customers.values()]
    .map((customer) => ({ customer, same: inCommon(customer, typed) }))
    .filter(({ same }) => same.length > 0);
  return (
    <div role="status">
      {known.length > 0 && (
        <div className="mt-6 rounded-md border-l-4 border-sun bg-sun-tint px-4 py-3.5">
          <p className="font-semibold">Is it one of these? We know them already</p>
          <ul className="mt-1 divide-y divide-ink/15">
            {known.map((one) => (
              <li key={one.customer.id}>
                <CustomerCard customer={one.customer}>
                  <span className="text-sm font-medium">{one.same.join(", ")}</span>
                  <Button
                    kind="secondary"
                    aria-label={`It's them: ${customerName(one.customer)}, ${one.customer.email}`}
                    onClick={() => onChoose(one.customer)}
                  >
                    It's them
                  </Button>
                </CustomerCard>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
