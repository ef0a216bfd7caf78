"use client";

import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { nestedErrors } from "#components/forms/nested-errors.ts";
import { useKeptForm } from "#components/forms/use-kept-form.ts";
import type { Fault } from "#components/ui/error-summary.tsx";
import { type ContractDraft, contractDraft } from "#lib/contracts/contract-draft.schema.ts";
import type { IssueContractBody } from "#lib/contracts/issue-contract.schema.ts";
import { bodyPathInDraft, readDraft } from "#lib/contracts/read-draft.rules.ts";
import type { RefusedField } from "#lib/http/call.client.ts";

/** The form of a contract: kept on this device at every key, checked with the operation's own schema on the way out. */
export function useDraftForm(initial: ContractDraft, version: number) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [errors, setErrors] = useState(() => nestedErrors<ContractDraft>([]));
  const form = useForm<ContractDraft>({
    defaultValues: initial,
    errors,
    resolver: check,
    shouldFocusError: false,
  });
  const kept = useKeptForm(form, { read: readKept, about: String(version) });

  /** Puts what the server refused on the fields, and sums it up. */
  function explain(wrong: readonly RefusedField[]) {
    const draft = form.getValues();
    const told = wrong.map(({ path, message }) => ({ path: bodyPathInDraft(path, draft), message }));
    setErrors(nestedErrors<ContractDraft>(told));
    setFaults(told.map(faultOf));
  }

  /** Reads the draft and goes on with it, or sums up what is to be mended. */
  const submit = (goOn: (body: IssueContractBody) => Promise<void>) =>
    form.handleSubmit(
      async (draft) => {
        setFaults([]);
        const { body } = readDraft(draft);
        if (body !== null) await goOn(body);
      },
      () => setFaults((readDraft(form.getValues()).faults ?? []).map(faultOf)),
    );

  return { form, faults, submit, explain, ...kept };
}

function faultOf({ path, message }: RefusedField): Fault {
  return { target: path, message };
}

function readKept(kept: unknown): ContractDraft | undefined {
  return contractDraft.safeParse(kept).data;
}

const check: Resolver<ContractDraft> = async (draft) => {
  const { faults } = readDraft(draft);
  return faults === null
    ? { values: draft, errors: {} }
    : { values: {}, errors: nestedErrors<ContractDraft>(faults) };
};
