import { GuideSection } from "#components/docs/guide-section.tsx";

/** How much, how often and how large. */
export function GuideLimits({ limits }: { limits: readonly (readonly [what: string, limit: string])[] }) {
  return (
    <GuideSection id="limits" title="10. Limits">
      <dl className="mt-4 max-w-prose divide-y divide-line border-y border-line">
        {limits.map(([what, limit]) => (
          <div key={what} className="py-3 sm:grid sm:grid-cols-2 sm:gap-6">
            <dt className="text-ink-soft">{what}</dt>
            <dd className="font-semibold">{limit}</dd>
          </div>
        ))}
      </dl>
    </GuideSection>
  );
}
