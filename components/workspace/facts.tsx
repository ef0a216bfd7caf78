import type { ReactNode } from "react";

/** Facts by name. What is blank is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== "",
  );
  return (
    <dl className="grid grid-cols-1 items-baseline gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      {known.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="text-sm leading-7 text-ink-soft">{name}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
