"use client";

import { useState } from "react";
import { useTyped } from "#components/new-project/use-typed.ts";
import { Who } from "#components/new-project/who.tsx";
import { Attach, AttachForm } from "#components/workspace/attach.tsx";
import type { KnownCustomer } from "#lib/customers/list-customers.schema.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { customerOrId, isNewTyped, missingOfCustomer } from "#lib/workspace/new-project.rules.ts";

const PART = "attach-customer";
const NOBODY = { target: "customer-search", message: "Choose a customer, or add somebody new." };

/** Finds or adds whom a project is for that was begun without a customer. */
export function AttachCustomer({ projectId }: { projectId: string }) {
  return (
    <Attach opener="Find or add a customer" title="Whom is it for?" done="The project has its customer.">
      {(form) => <CustomerForm projectId={projectId} {...form} />}
    </Attach>
  );
}

interface Props {
  projectId: string;
  onDone: () => void;
  onCancel: () => void;
}

function CustomerForm({ projectId, onDone, onCancel }: Props) {
  const typing = useTyped(PART);
  const [who, setWho] = useState<{ customer: KnownCustomer | undefined; isNew: boolean }>();
  const { customer, isNew } = who ?? { customer: undefined, isNew: isNewTyped(typing.typed) };

  function read() {
    const missing = isNew ? missingOfCustomer(typing.typed) : [NOBODY];
    return customer === undefined && missing.length > 0
      ? { faults: missing }
      : { body: customerOrId(typing.typed, customer) };
  }

  return (
    <AttachForm
      path={`/api/projects/${projectId}/customer`}
      read={read}
      deed="It's for them"
      onDone={() => {
        dropTyped(PART);
        onDone();
      }}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <>
          <p className="mb-5 text-sm text-ink-soft">
            Nobody is written to. Whoever proves the e-mail address sees the project from then on.
          </p>
          <Who
            {...typing}
            errorOf={errorOf}
            customer={customer}
            isNew={isNew}
            onChoose={(chosen, isSomebodyNew) => setWho({ customer: chosen, isNew: isSomebodyNew })}
          />
        </>
      )}
    </AttachForm>
  );
}
