import { Icon } from "#components/ui/icon.tsx";
import type { Task } from "#lib/projects/tasks.rules.ts";

/** What is the homeowner's to do, each with its tick. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {tasks.map((task) => (
        <li key={task.id}>
          {task.href === null ? (
            <div className={ROW}>
              <Row task={task} />
            </div>
          ) : (
            <a href={task.href} className={`${ROW} group transition-colors duration-150 hover:bg-sunken`}>
              <Row task={task} />
              <Icon name="arrowRight" className="size-5 self-center text-leaf" />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const ROW = "flex min-h-16 items-start gap-4 px-4 py-4 sm:px-5";
const MARK = "mt-0.5 grid size-7 flex-none place-items-center rounded-full";

function Row({ task: { title, words, state } }: { task: Task }) {
  return (
    <>
      {state === "done" ? (
        <span className={`${MARK} bg-leaf text-on-leaf`}>
          <Icon name="check" className="size-4.5" />
        </span>
      ) : (
        <span className={`${MARK} border-2 ${state === "open" ? "border-sun bg-sun-tint" : "border-line"}`} />
      )}
      <span className="min-w-0 flex-1">
        <span className="block leading-7 font-semibold">
          {title}
          <span className="sr-only">{SPOKEN[state]}</span>
        </span>
        <span className="block text-sm text-pretty text-ink-soft">{words}</span>
      </span>
    </>
  );
}

const SPOKEN = { done: ", done", open: ", to do", waiting: ", waiting for us" } as const;
