"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { FilterNameForm } from "#components/workspace/filter-name-form.tsx";
import { Said, useSay } from "#components/workspace/said.tsx";
import type { SavedFilter } from "#lib/saved-filters/saved-filter.schema.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";
import { askedFilters, type FilterName, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

interface Props {
  saved: readonly SavedFilter[];
  asked: Partial<Record<FilterName, string>>;
}

const PATH = "/api/saved-filters";

/** The filters that a rep keeps, each a way to what it leaves; and for the one in use, how to keep, rename or remove it. */
export function SavedFilters({ saved, asked }: Props) {
  const here = workspacePath(asked);
  const current = saved.find((filter) => pathOf(filter) === here);
  const isAsked = Object.keys(asked).length > 0;
  if (saved.length === 0 && !isAsked) return null;
  return (
    <div className="no-print px-4 pb-3">
      <Said key={here}>
        {saved.length > 0 && (
          <nav aria-label="Saved filters" className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1">
            {saved.map((filter) => (
              <Link
                key={filter.id}
                href={pathOf(filter)}
                prefetch={false}
                scroll={false}
                aria-current={filter === current ? "true" : undefined}
                className="inline-flex min-h-12 max-w-56 flex-none items-center rounded-md border-[1.5px] border-line bg-surface px-3 text-sm font-semibold hover:border-leaf aria-[current]:border-leaf aria-[current]:bg-leaf-tint"
              >
                <span className="truncate">{filter.name}</span>
              </Link>
            ))}
          </nav>
        )}
        {current !== undefined ? (
          <Kept filter={current} />
        ) : (
          isAsked && <Unkept key={saved.length} asked={asked} />
        )}
      </Said>
    </div>
  );
}

/** The filter in use has no name yet. */
function Unkept({ asked }: Pick<Props, "asked">) {
  const { isOpen, setIsOpen, done } = useNaming();
  if (!isOpen) {
    return (
      <Button kind="quiet" className="text-sm!" onClick={() => setIsOpen(true)}>
        Save this filter
      </Button>
    );
  }
  return (
    <FilterNameForm
      initial=""
      call={{ path: PATH, method: "POST", body: { filters: asked } }}
      onDone={() => done("Saved. You find it here on any device.")}
      onCancel={() => setIsOpen(false)}
    />
  );
}

/** The filter in use is one that is kept. */
function Kept({ filter }: { filter: SavedFilter }) {
  const { isOpen, setIsOpen, done } = useNaming();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const path = `${PATH}/${filter.id}`;

  async function remove() {
    if ((await call({ path, method: "DELETE" })) === undefined) return;
    setIsBusy(false);
    done(`“${filter.name}” is removed. Your list stays as it is.`);
  }

  if (isOpen) {
    return (
      <FilterNameForm
        initial={filter.name}
        call={{ path, method: "PATCH" }}
        onDone={() => done("Renamed.")}
        onCancel={() => setIsOpen(false)}
      />
    );
  }
  return (
    <>
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      <div className="flex gap-2">
        <Button kind="quiet" className="text-sm!" onClick={() => setIsOpen(true)}>
          Rename <span className="sr-only">{filter.name}</span>
        </Button>
        <Button kind="quiet" className="text-sm!" aria-disabled={isBusy} onClick={() => void remove()}>
          Remove <span className="sr-only">{filter.name}</span>
        </Button>
      </div>
    </>
  );
}

/** Whether a name is being typed, and what to do once it is saved. */
function useNaming() {
  const router = useRouter();
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);

  function done(words: string) {
    setIsOpen(false);
    say(words);
    router.refresh();
  }

  return { isOpen, setIsOpen, done };
}

function pathOf({ filters }: SavedFilter): string {
  return workspacePath(askedFilters(filters));
}
