import { brand } from "#lib/brand.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  project: ProjectView;
  coolingOffEndsAt: Date | null;
  timeZone: string;
}

/** What follows when a homeowner ends their project: said before, not after. */
export function ClosingFollows({ project: { contract, charges }, coolingOffEndsAt, timeZone }: Props) {
  const { name } = brand();
  const isAccepted = contract !== null && contract.acceptedVersion !== null;
  const follows = [
    isAccepted && coolingOffEndsAt !== null
      ? `You cancel the contract you accepted. That's your right until ${momentInWords(coolingOffEndsAt, timeZone)}, and it costs you nothing.`
      : "You owe nothing.",
    !isAccepted && contract?.status === "ISSUED" && "The contract that was offered to you no longer counts.",
    charges.length > 0 && `${name} gives back what you've paid and gets in touch about it.`,
    "The project ends for good. For another start you'd send a new request.",
    "Everything stays here for you to read, and you get an e-mail that confirms it.",
  ];
  return (
    <>
      <p className="mt-3 text-ink-soft">That's fine. This is what follows:</p>
      <ul className="mt-4 mb-8 max-w-prose list-disc space-y-2 pl-6 marker:text-leaf">
        {follows
          .filter((words) => typeof words === "string")
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
    </>
  );
}
