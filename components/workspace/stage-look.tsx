import { Notice } from "#components/ui/notice.tsx";
import type { StageLook as Look } from "#lib/workspace/stage-look.rules.ts";

/** What follows when a project is moved. */
export function StageLook({ look: { meaning, homeownerReads, warnings } }: { look: Look }) {
  return (
    <>
      {warnings.map((warning) => (
        <Notice key={warning} kind="safety" title={warning} />
      ))}
      <p>{meaning}</p>
      <p className="text-ink-soft">
        The customer then reads “{homeownerReads}” on their page. No e-mail goes out.
      </p>
    </>
  );
}
