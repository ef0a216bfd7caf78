import type { ReactNode } from "react";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { phoneInWords } from "#lib/customers/phone-words.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import { customerName } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  customer: KnownCustomer;
  /** What can be done with them. */
  children: ReactNode;
}

/** Somebody whom the company knows, told apart from others of their name. */
export function CustomerCard({ customer, children }: Props) {
  const { email, phone, companyName, firstName, lastName, sites } = customer;
  const [newest, ...more] = sites;
  const contact = [companyName && `${firstName} ${lastName}`, email, phone && phoneInWords(phone)];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold wrap-anywhere">{customerName(customer)}</p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft wrap-anywhere">
          {contact.map((words) => words && <span key={words}>{words}</span>)}
        </p>
        {newest !== undefined && (
          <p className="text-sm text-ink-soft wrap-anywhere">
            {placeWords(newest)}
            {more.length > 0 && ` and ${more.length} more`}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
