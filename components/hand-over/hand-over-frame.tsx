import type { ReactNode } from "react";
import { BrandLogo } from "#components/brand/brand-logo.tsx";
import { GiveBack } from "#components/hand-over/give-back.tsx";
import { brand } from "#lib/brand.ts";

interface Props {
  /** Whose contract it is; null when nobody is named, or it is nobody's turn any more. */
  customer: string | null;
  /** Where the device's owner goes on, once they signed in again. */
  next: string;
  children: ReactNode;
}

/** The whole screen of a device that was handed to a customer. Nothing on it leads elsewhere. */
export async function HandOverFrame({ customer, next, children }: Props) {
  const shown = await brand();
  return (
    <>
      <header className="no-print border-b border-line">
        <div className="mx-auto flex w-full max-w-[52rem] flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4 sm:px-8">
          <BrandLogo brand={shown} />
          <p className="min-w-0 flex-1 basis-60">
            <span className="block text-sm font-semibold text-ink-soft wrap-anywhere">{shown.name}</span>
            {customer !== null && (
              <span className="block font-heading text-xl leading-tight font-semibold tracking-tight wrap-anywhere">
                {customer}
              </span>
            )}
          </p>
          <GiveBack kind="secondary" next={next} />
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-[52rem] px-5 pt-8 pb-24 sm:px-8">
        {children}
      </main>
    </>
  );
}
