import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** Something folded away until it is wanted. */
export function Disclosure({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <details className="group/fold rounded-md border border-line bg-surface">
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 rounded-md px-4 py-3">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold leading-6">{title}</span>
          {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
        </span>
        <Icon
          name="chevron"
          className="size-6 text-leaf transition-transform duration-150 group-open/fold:rotate-180"
        />
      </summary>
      <div className="space-y-6 border-t border-line px-4 pt-5 pb-6">{children}</div>
    </details>
  );
}
