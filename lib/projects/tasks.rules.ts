import type { ProjectView } from "#lib/projects/project.schema.ts";
import { missingPhotos } from "#lib/projects/standing.rules.ts";
import { daysSentence } from "#lib/request/days.rules.ts";

/** Something for the homeowner to do, or done. */
export interface Task {
  id: "photos" | "contract" | "days";
  title: string;
  words: string;
  href: string;
  /** "waiting" cannot be done yet. */
  state: "open" | "done" | "waiting";
}

/** What is the homeowner's to do on an open project, in the order in which it comes. */
export function tasksOf(
  project: Pick<ProjectView, "id" | "type" | "contract" | "files" | "preferences">,
): Task[] {
  const { id, type, preferences } = project;
  const missing = missingPhotos({ fileCodes: project.files.map(({ fileCode }) => fileCode) }).length;
  const days = preferences.customerPreferredDays;
  return [
    {
      id: "photos",
      title: "Photos of your home",
      words: missing === 0 ? "All three are here." : `${COUNT[missing] ?? "Some"} still missing.`,
      href: "#photos",
      state: missing === 0 ? "done" : "open",
    },
    ...(type === "SALES" ? [contractTask(project)] : []),
    {
      id: "days",
      title: "Days that suit you",
      words: days.length === 0 ? "We take it that any day suits." : daysSentence(days),
      href: `/projects/${id}/days`,
      state: days.length === 0 ? "open" : "done",
    },
  ];
}

const COUNT: Record<number, string> = { 1: "One is", 2: "Two are", 3: "All three are" };

function contractTask({ id, contract }: Pick<ProjectView, "id" | "contract">): Task {
  const task = { id: "contract", title: "The contract", href: `/projects/${id}/contract` } as const;
  switch (contract?.status) {
    case "ISSUED":
      return {
        ...task,
        state: "open",
        words:
          contract.acceptedVersion === null
            ? "Ready for you to read and accept."
            : "There's a new version. See what changed, then accept it.",
      };
    case "ACCEPTED":
      return { ...task, state: "done", words: `You have accepted version ${contract.version}.` };
    case "EXPIRED":
      return contract.acceptedVersion === null
        ? { ...task, state: "waiting", words: "The offer has run out. Ask us for a new one." }
        : { ...task, state: "done", words: `You have accepted version ${contract.acceptedVersion}.` };
    default:
      return { ...task, state: "waiting", words: "We're working on it. You'll get an e-mail." };
  }
}
