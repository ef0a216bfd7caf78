"use client";

import Link, { useLinkStatus } from "next/link";
import type { ReactNode } from "react";
import { openFromList } from "#components/workspace/opened-row.ts";

interface Props {
  projectId: string;
  href: string;
  isChosen: boolean;
  children: ReactNode;
}

/** A row of the list. What it opens takes the focus. */
export function RowLink({ projectId, href, isChosen, children }: Props) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isChosen ? "true" : undefined}
      data-row
      className="relative block min-h-12 border-l-4 border-transparent py-3 pr-4 pl-4 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-3 aria-[current]:border-leaf aria-[current]:bg-leaf-tint"
      onClick={({ metaKey, ctrlKey, shiftKey }) => {
        if (!metaKey && !ctrlKey && !shiftKey) openFromList(projectId, isChosen);
      }}
    >
      {children}
      <Opening />
    </Link>
  );
}

/** Where the connection is slow, that the project is on its way. */
function Opening() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span className="absolute right-3 bottom-2 rounded-md bg-leaf px-2 text-sm font-semibold text-on-leaf">
      Opening…
    </span>
  );
}
