"use client";

import type { ReactNode } from "react";
import { useLiveDraft } from "#components/contract-builder/use-live-draft.ts";
import { StickyBar } from "#components/ui/sticky-bar.tsx";
import type { DraftSettings } from "#lib/contracts/live-draft.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";

interface Props {
  settings: DraftSettings;
  currency: string;
  /** What is done when it adds up. */
  children: ReactNode;
}

/** What the draft comes to, at every key: beside the form where there is room, else what is paid, at the foot of the screen. */
export function DraftTotals({ settings, currency, children }: Props) {
  const { totals, stc } = useLiveDraft(settings);
  const figure = (cents: number) => moneyInWords(cents, currency);
  return (
    <StickyBar
      within="page"
      label="What it comes to"
      className="min-[62.5rem]:top-6 min-[62.5rem]:bottom-auto min-[62.5rem]:mx-0 min-[62.5rem]:self-start min-[62.5rem]:rounded-lg min-[62.5rem]:border min-[62.5rem]:bg-surface min-[62.5rem]:p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 min-[62.5rem]:block">
        <dl className="min-w-0 tabular-nums max-[62.5rem]:flex max-[62.5rem]:flex-wrap max-[62.5rem]:items-baseline max-[62.5rem]:gap-x-5">
          <Sum label="Price" value={figure(totals.price)} />
          <Sum label={`of which GST, ${settings.gstPercent} %`} value={figure(totals.gst)} isSoft />
          {stc > 0 && <Sum label="STCs" value={figure(-stc)} isLess />}
          {totals.rebates > stc && <Sum label="Rebates" value={figure(stc - totals.rebates)} isLess />}
          <div className="flex flex-wrap items-baseline justify-between gap-x-3 min-[62.5rem]:mt-3 min-[62.5rem]:border-t-2 min-[62.5rem]:border-ink min-[62.5rem]:pt-3">
            <dt className="font-semibold whitespace-nowrap">They pay</dt>
            <dd className="font-heading text-xl font-semibold sm:text-2xl">{figure(totals.net)}</dd>
          </div>
          <Sum label="Deposit" value={depositWords(totals, figure)} />
          {totals.deposit > 0 && <Sum label="The rest" value={figure(totals.balance)} isSoft />}
        </dl>
        <div className="flex-none min-[62.5rem]:mt-5">{children}</div>
      </div>
    </StickyBar>
  );
}

function depositWords(
  { deposit, price }: { deposit: number; price: number },
  figure: (cents: number) => string,
): string {
  if (deposit === 0 || price === 0) return figure(deposit);
  const share = new Intl.NumberFormat("en-AU", { maximumFractionDigits: 1 }).format((deposit / price) * 100);
  return `${figure(deposit)} (${share} %)`;
}

interface SumProps {
  label: string;
  value: string;
  isSoft?: boolean;
  /** What a phone has no room for. */
  isLess?: boolean;
}

function Sum({ label, value, isSoft = false, isLess = isSoft }: SumProps) {
  return (
    <div
      className={`flex flex-wrap items-baseline justify-between gap-x-2 min-[62.5rem]:gap-x-4 min-[62.5rem]:py-1 ${
        isSoft ? "text-sm text-ink-soft" : "max-[62.5rem]:text-sm"
      } ${isLess ? "max-sm:hidden" : ""}`}
    >
      <dt className="min-w-0 text-ink-soft">{label}</dt>
      <dd className="whitespace-nowrap">{value}</dd>
    </div>
  );
}
