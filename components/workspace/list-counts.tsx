import Link from "next/link";
import { Suspense } from "react";
import { type ListCounts as Counts, countWords } from "#lib/workspace/list-counts.rules.ts";
import { type FilterName, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

interface Props {
  asked: Partial<Record<FilterName, string>>;
  counts: Promise<Counts>;
}

const TURNS = [
  { turn: "company", name: "Waiting on us", dot: "bg-sun" },
  { turn: "homeowner", name: "Waiting on them", dot: "border-2 border-edge" },
] as const;

/** How many projects wait on whom, each a way to them, and how many fit. The list doesn't wait for it. */
export function ListCounts({ asked, counts }: Props) {
  return (
    <Suspense key={workspacePath(asked)} fallback={<Shown asked={asked} />}>
      <Counted asked={asked} counts={counts} />
    </Suspense>
  );
}

async function Counted({ asked, counts }: Props) {
  return <Shown asked={asked} counts={await counts} />;
}

/** The same height before they are counted: nothing below it moves. */
function Shown({ asked, counts }: Pick<Props, "asked"> & { counts?: Counts }) {
  const isFiltered = Object.keys(asked).length > 0;
  return (
    <div className="px-4 pb-3">
      <nav aria-label="Projects by whom they wait on" className="grid grid-cols-2 gap-2">
        {TURNS.map(({ turn, name, dot }) => (
          <Link
            key={turn}
            href={workspacePath({ ...asked, waitingOn: turn })}
            prefetch={false}
            scroll={false}
            aria-current={asked.waitingOn === turn ? "true" : undefined}
            className="flex min-h-12 flex-wrap items-center gap-x-1.5 rounded-md bg-sunken px-2 py-1 text-sm font-semibold min-[52.5rem]:max-xl:text-xs hover:underline hover:underline-offset-4 aria-[current]:bg-leaf-tint"
          >
            <span aria-hidden="true" className={`size-2.5 flex-none rounded-full ${dot}`} />
            <span className="mr-auto">{name}</span>
            <span className="tabular-nums">{counts && countWords(counts[turn])}</span>
          </Link>
        ))}
      </nav>
      <p className="mt-2 min-h-5 text-sm leading-5 text-ink-soft tabular-nums">
        {counts &&
          `${projectWords(counts.fitting)}${isFiltered ? (counts.fitting === 1 ? " fits" : " fit") : ""}`}
      </p>
    </div>
  );
}

function projectWords(count: number): string {
  return `${countWords(count)} ${count === 1 ? "project" : "projects"}`;
}
