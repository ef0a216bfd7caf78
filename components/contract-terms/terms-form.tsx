"use client";

import { useForm } from "react-hook-form";
import { resolverOf, SettingsForm } from "#components/admin/settings-form.tsx";
import { TermsPreview } from "#components/contract-terms/terms-preview.tsx";
import { TermsText } from "#components/contract-terms/terms-text.tsx";
import { readTermsDraft } from "#lib/contract-terms/terms-draft.rules.ts";
import { type TermsDraft, termsDraft } from "#lib/contract-terms/terms-draft.schema.ts";

interface Props {
  terms: { version: number; text: string };
  /** The company's name. */
  company: string;
}

/** The text of the terms beside what a customer will read of it. */
export function TermsForm({ terms, company }: Props) {
  const form = useForm<TermsDraft>({
    defaultValues: { text: terms.text },
    resolver: check,
    shouldFocusError: false,
  });
  return (
    <SettingsForm
      form={form}
      path="/api/contract-terms"
      version={terms.version}
      read={readTermsDraft}
      readKept={(kept) => termsDraft.safeParse(kept).data}
      name="the terms"
      saved="Saved. New contracts get them."
    >
      <div className="grid grid-cols-1 gap-x-8 gap-y-8 min-[62.5rem]:grid-cols-2">
        <TermsText />
        <TermsPreview company={company} />
      </div>
    </SettingsForm>
  );
}

const check = resolverOf<TermsDraft>(readTermsDraft);
