"use client";

import { useState } from "react";
import { CustomerCard } from "#components/new-project/customer-card.tsx";
import { useCustomerSearch } from "#components/new-project/use-customer-search.ts";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { customerName } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  error: string | undefined;
  onChoose: (customer: KnownCustomer) => void;
  onNew: () => void;
}

const HINT = "Name, e-mail, phone or address: two letters are enough to begin";

/** Finds somebody whom the company knows, or says that it is somebody new. */
export function CustomerSearch({ error, onChoose, onNew }: Props) {
  const [words, setWords] = useState("");
  const q = words.trim();
  const { found } = useCustomerSearch(q.length < 2 ? "" : q);
  return (
    <div>
      <Field id="customer-search" label="Find the customer" hint={HINT} error={error}>
        <input
          id="customer-search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          className={CONTROL}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy("customer-search", HINT, error)}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Field>
      <p role="status" className="mt-2 min-h-7 text-sm text-ink-soft">
        {q.length < 2 ? "" : told(found)}
      </p>
      {found && found.length > 0 && (
        <ul aria-label="Customers found" className="divide-y divide-line border-y border-line">
          {found.map((customer) => (
            <li key={customer.id}>
              <CustomerCard customer={customer}>
                <Button
                  kind="secondary"
                  aria-label={`Choose ${customerName(customer)}, ${customer.email}`}
                  onClick={() => onChoose(customer)}
                >
                  Choose
                </Button>
              </CustomerCard>
            </li>
          ))}
        </ul>
      )}
      <Button kind="secondary" className="mt-4" onClick={onNew}>
        Somebody new
      </Button>
    </div>
  );
}

function told(found: readonly KnownCustomer[] | null | undefined): string {
  if (found === undefined) return "Looking…";
  if (found === null) return "The search can't be reached just now. Try again in a moment.";
  if (found.length === 0) return "Nobody whom we know fits. Try fewer words, or add somebody new.";
  return found.length === 1 ? "One customer fits." : `${found.length} customers fit.`;
}
