import type { ReactNode } from "react";
import { SiteFooter } from "#components/site-footer.tsx";
import { SiteHeader } from "#components/site-header.tsx";

const PAGES = [
  { href: "/docs/start", words: "Getting started" },
  { href: "/docs", words: "Reference" },
] as const;

interface Props {
  current: (typeof PAGES)[number]["href"];
  title: string;
  children: ReactNode;
}

/** The frame of the pages for people whose software talks to ours. */
export function DocsPage({ current, title, children }: Props) {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto w-full max-w-6xl px-5 pt-4 pb-20 sm:px-8 lg:pt-8">
        <nav aria-label="Documentation" className="mb-6 flex flex-wrap gap-x-6 border-b border-line">
          {PAGES.map(({ href, words }) => (
            <a
              key={href}
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="inline-flex min-h-12 items-center border-b-3 border-transparent font-semibold text-ink-soft hover:text-ink aria-[current]:border-leaf aria-[current]:text-ink"
            >
              {words}
            </a>
          ))}
          <a
            href="/api/openapi.json"
            className="ml-auto inline-flex min-h-12 items-center font-semibold text-leaf hover:text-leaf-deep hover:underline hover:underline-offset-4"
          >
            openapi.json
          </a>
        </nav>
        <h1 className="text-2xl">{title}</h1>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
