import { pricedDraft } from "#lib/contracts/contract-draft.rules.ts";
import type { ContractDraft } from "#lib/contracts/contract-draft.schema.ts";
import { stcTotal, type Totals, totalsOf } from "#lib/contracts/contract-totals.rules.ts";
import { type ContractWarning, contractWarnings } from "#lib/contracts/contract-warnings.rules.ts";
import { COOLING_OFF_DAYS } from "#lib/contracts/cooling-off.rules.ts";

/** What the sums and warnings of a draft follow from, beside the draft. */
export interface DraftSettings {
  gstPercent: number;
  depositLimitPercent: number;
  hasCustomer: boolean;
  /** A day that it would be good until if none is chosen yet. */
  usualDay: string;
}

/** What a draft comes to while it is typed, by the rules that issuing goes by. */
export interface LiveDraft {
  totals: Totals;
  /** The part of the rebates that certificates are, in cents. */
  stc: number;
  warnings: ContractWarning[];
}

/** Who it is does not matter to a warning, only that there is somebody. */
const SOMEBODY = { name: "", companyName: null, abn: null, email: "", phone: null };

/** The sums and warnings of a draft as it stands. What only the file would show is left to the preview. */
export function liveDraft(draft: ContractDraft, settings: DraftSettings): LiveDraft {
  const { gstPercent, depositLimitPercent, hasCustomer, usualDay } = settings;
  const priced = pricedDraft(draft);
  const totals = totalsOf(priced, gstPercent);
  const day = Number.isNaN(Date.parse(draft.validUntil)) ? usualDay : draft.validUntil;
  const warnings = contractWarnings({
    document: {
      totals,
      customer: hasCustomer ? SOMEBODY : null,
      solicited: draft.solicited === "unknown" ? null : draft.solicited === "yes",
      coolingOff: draft.solicited === "no" ? { businessDays: COOLING_OFF_DAYS, notice: [] } : null,
      validUntil: `${day}T23:59:59.999Z`,
    },
    depositReason: draft.depositReason.trim() === "" ? null : draft.depositReason,
    depositLimitPercent,
    lacksCharacters: false,
  });
  return { totals, stc: stcTotal(priced.stc), warnings };
}
