"use client";

import { flushSync } from "react-dom";
import { CustomerCard } from "#components/new-project/customer-card.tsx";
import { CustomerSearch } from "#components/new-project/customer-search.tsx";
import { Lookalikes } from "#components/new-project/lookalikes.tsx";
import { TypedField, type Typing } from "#components/new-project/typed-field.tsx";
import { Button } from "#components/ui/button.tsx";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";

interface Props extends Typing {
  customer: KnownCustomer | undefined;
  /** Whether somebody new is typed. */
  isNew: boolean;
  onChoose: (customer: KnownCustomer | undefined, isNew: boolean) => void;
}

/** Whom it is for: somebody found, or somebody new, with those who look like them. The focus goes where one goes on. */
export function Who({ customer, isNew, onChoose, ...typing }: Props) {
  function choose(somebody: KnownCustomer | undefined, isSomebodyNew: boolean) {
    flushSync(() => onChoose(somebody, isSomebodyNew));
    // What was pressed is gone.
    document.getElementById(placeOf(somebody, isSomebodyNew))?.focus();
  }

  const other = (
    <Button kind="quiet" onClick={() => choose(undefined, false)}>
      {customer === undefined ? "Find somebody we know" : "Somebody else"}
    </Button>
  );
  if (customer !== undefined) {
    return (
      <div
        id="chosen-customer"
        role="group"
        aria-label="The customer"
        tabIndex={-1}
        className="rounded-md border-[1.5px] border-leaf bg-leaf-tint px-4"
      >
        <CustomerCard customer={customer}>{other}</CustomerCard>
      </div>
    );
  }
  if (!isNew) {
    return (
      <CustomerSearch
        error={typing.errorOf("customer-search")}
        onChoose={(found) => choose(found, false)}
        onNew={() => choose(undefined, true)}
      />
    );
  }
  return (
    <>
      <div className="grid grid-cols-1 gap-x-4 gap-y-5 sm:grid-cols-2">
        <TypedField {...typing} name="customer.firstName" label="First name" />
        <TypedField {...typing} name="customer.lastName" label="Last name" />
        <TypedField {...typing} name="customer.email" label="E-mail" kind="email" />
        <TypedField {...typing} name="customer.phone" label="Phone" kind="tel" isOptional />
        <TypedField
          {...typing}
          name="customer.companyName"
          label="Company"
          isOptional
          className="sm:col-span-2"
        />
      </div>
      <Lookalikes typed={typing.typed} onChoose={(found) => choose(found, false)} />
      <div className="mt-3 -ml-2">{other}</div>
    </>
  );
}

/** Where one goes on, once it is said whom it is for. */
function placeOf(somebody: KnownCustomer | undefined, isSomebodyNew: boolean): string {
  if (somebody !== undefined) return "chosen-customer";
  return isSomebodyNew ? "customer.firstName" : "customer-search";
}
