"use client";

import { useFormContext, useWatch } from "react-hook-form";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { type DraftSettings, type LiveDraft, liveDraft } from "#lib/contracts/live-draft.rules.ts";

/** What the draft in the form around it comes to, at every key. */
export function useLiveDraft(settings: DraftSettings): LiveDraft {
  const { control } = useFormContext<ContractDraft>();
  return useWatch({ control, compute: (draft: ContractDraft) => liveDraft(draft, settings) });
}
