import type { ReactNode } from "react";
import { BrandLogo } from "#components/brand/brand-logo.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";

interface Props {
  /** Where the name leads. */
  home?: string;
  /** From edge to edge; else as wide as the widest page of the portal. */
  isWide?: boolean;
  /** Ways to elsewhere, on the right. */
  children?: ReactNode;
}

/** The look of a link in the header. */
export const HEADER_LINK =
  "flex min-h-12 min-w-12 flex-none items-center justify-center gap-2 rounded-md px-2 font-semibold text-leaf hover:text-leaf-deep hover:underline hover:underline-offset-4";

/** The installer's logo or name, and a number to call for those who would rather talk. */
export async function SiteHeader({ home = "/", isWide = false, children }: Props) {
  const shown = await brand();
  const { name, phone, logo } = shown;
  return (
    <header
      className={`mx-auto flex w-full items-center gap-x-2 px-5 py-3 ${isWide ? "flex-wrap sm:flex-nowrap" : "max-w-6xl sm:px-8"}`}
    >
      <a
        href={home}
        className={`mr-auto -ml-1 flex min-h-12 min-w-12 items-center gap-2.5 rounded-md px-1 ${isWide ? "max-sm:flex-1" : ""}`}
      >
        <BrandLogo brand={shown} />
        {logo === null && (
          <>
            <Mark />
            <span
              className={`line-clamp-2 font-heading text-xl leading-tight font-bold tracking-tight wrap-anywhere ${isWide ? "max-sm:sr-only" : ""}`}
            >
              {name}
            </span>
          </>
        )}
      </a>
      {phone && (
        <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} className={`no-print tabular-nums ${HEADER_LINK}`}>
          <Icon name="phone" />
          <span className="sr-only sm:not-sr-only">{phone}</span>
        </a>
      )}
      {children}
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 40 32" className="h-8 w-10 flex-none" aria-hidden="true">
      <circle cx="27" cy="12" r="9" className="fill-sun" />
      <path
        d="M3 24 20 8l17 16"
        fill="none"
        className="stroke-ink"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M12 29h16" fill="none" className="stroke-leaf" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}
