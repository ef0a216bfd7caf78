import { brand } from "#lib/brand.ts";
import { customerClosingFollows } from "#lib/projects/ending-follows.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";

interface Props {
  project: ProjectView;
  coolingOffEndsAt: Date | null;
  timeZone: string;
}

/** What follows when a homeowner ends their project: said before, not after. */
export async function ClosingFollows(facts: Props) {
  const { name } = await brand();
  return (
    <>
      <p className="mt-3 text-ink-soft">That's fine. This is what follows:</p>
      <ul className="mt-4 mb-8 max-w-prose list-disc space-y-2 pl-6 marker:text-leaf">
        {customerClosingFollows(facts, name).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
