import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { missingPhotos } from "#lib/projects/standing.rules.ts";
import { daysSentence } from "#lib/request/days.rules.ts";

/** Something for the homeowner to do, or done. */
export interface Task {
  id: "photos" | "contract" | "days";
  title: string;
  words: string;
  /** Where it is done or seen; null where there is no such place. */
  href: string | null;
  /** "waiting" cannot be done yet. */
  state: "open" | "done" | "waiting";
}

/**
 * What is the homeowner's to do on an open project, in the order in which it comes; `wishes` are for photos to take again. What
 * is left to a plugin is no task: it is told of once it is done.
 */
export function tasksOf(
  project: Pick<
    ProjectView,
    "id" | "type" | "contract" | "files" | "preferences" | "capabilityManagedByPlugin"
  >,
  wishes: readonly Pick<RetakeWish, "fileCode">[],
): Task[] {
  const missing = missingPhotos({ fileCodes: project.files.map(({ fileCode }) => fileCode) }).length;
  const again = new Set(wishes.map(({ fileCode }) => fileCode)).size;
  const isDone = missing === 0 && again === 0;
  return [
    {
      id: "photos",
      title: "Photos of your home",
      words: isDone ? "All three are here." : photoWords(missing, again),
      href: "#photos",
      state: isDone ? "done" : "open",
    },
    ...contractTasks(project),
    ...daysTasks(project),
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

type Facts = Parameters<typeof tasksOf>[0];

function contractTasks(project: Facts): Task[] {
  if (project.type !== "SALES") return [];
  const task = contractTask(project);
  if (!isLeftToPlugin(project, "contract")) return [task];
  const version = project.contract?.acceptedVersion ?? null;
  return version === null ? [] : [{ ...task, state: "done", words: `Version ${version} is accepted.` }];
}

function daysTasks(project: Facts): Task[] {
  const days = project.preferences.customerPreferredDays;
  const task = { id: "days", title: "Days that suit you" } as const;
  const isElsewhere = isLeftToPlugin(project, "scheduling");
  const href = isElsewhere ? null : `/projects/${project.id}/days`;
  if (days.length > 0) return [{ ...task, href, state: "done", words: daysSentence(days) }];
  return isElsewhere ? [] : [{ ...task, href, state: "open", words: "We take it that any day suits." }];
}

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
        ? { ...task, href: null, state: "waiting", words: "The offer has run out. Ask us for a new one." }
        : { ...task, state: "done", words: `You have accepted version ${contract.acceptedVersion}.` };
    default:
      return { ...task, href: null, state: "waiting", words: "We're working on it. You'll hear from us." };
  }
}
