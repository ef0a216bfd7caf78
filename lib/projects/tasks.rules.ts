import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
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

/** What is the homeowner's to do on an open project, in the order in which it comes; `wishes` are for photos to take again. */
export function tasksOf(
  project: Pick<ProjectView, "id" | "type" | "contract" | "files" | "preferences">,
  wishes: readonly Pick<RetakeWish, "fileCode">[],
): Task[] {
  const { id, type, preferences } = project;
  const missing = missingPhotos({ fileCodes: project.files.map(({ fileCode }) => fileCode) }).length;
  const again = new Set(wishes.map(({ fileCode }) => fileCode)).size;
  const isDone = missing === 0 && again === 0;
  const days = preferences.customerPreferredDays;
  return [
    {
      id: "photos",
      title: "Photos of your home",
      words: isDone ? "All three are here." : photoWords(missing, again),
      href: "#photos",
      state: isDone ? "done" : "open",
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

function photoWords(missing: number, again: number): string {
  const left = missing > 0 && `${COUNT[missing] ?? "Some"} still missing.`;
  return [left, AGAIN[again]].filter(Boolean).join(" ");
}

const AGAIN: Record<number, string> = {
  1: "One needs taking again.",
  2: "Two need taking again.",
  3: "All three need taking again.",
};

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
