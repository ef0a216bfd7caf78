"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useTransition } from "react";
import { useReception } from "#components/reception/use-reception.ts";
import { CONTROL } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { hasReception } from "#lib/reception/reception.client.ts";
import {
  AGES,
  type FilteredPage,
  type FilterName,
  workspacePath,
} from "#lib/workspace/workspace-url.rules.ts";
import { PRODUCT_NAMES, STAGE_NAMES } from "#lib/workspace/workspace-words.rules.ts";

/** How long after the last key a search begins, in milliseconds. */
const PAUSE = 200;

interface Choice {
  name: FilterName;
  label: string;
  all: string;
  options: Record<string, string>;
}

const FIRST: readonly Choice[] = [
  { name: "stage", label: "Stage", all: "Every stage", options: STAGE_NAMES },
  {
    name: "waitingOn",
    label: "Waiting on",
    all: "On anyone",
    options: { company: "On us", homeowner: "On them", nobody: "Over" },
  },
];

const FURTHER: readonly Choice[] = [
  { name: "type", label: "Type", all: "Every type", options: { SALES: "Sales", SERVICE: "Service" } },
  { name: "product", label: "Product", all: "Every product", options: PRODUCT_NAMES },
  {
    name: "age",
    label: "Age",
    all: "Any age",
    options: Object.fromEntries(Object.entries(AGES).map(([age, { name }]) => [age, name])),
  },
];

interface Props {
  asked: Partial<Record<FilterName, string>>;
  /** The page that they narrow. */
  page?: FilteredPage;
}

/** The search, as one types, and the filters. Both live in the address, so that a list can be kept and sent. */
export function ListFilters({ asked, page = "/workspace" }: Props) {
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  const mayLook = useReception();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = useRef<HTMLInputElement>(null);
  const lookForTyped = useEffectEvent((q: string) => look({ q }, 0));

  useEffect(() => {
    // What somebody typed while the page was waking up.
    const typed = search.current?.value ?? "";
    if (typed !== search.current?.defaultValue) lookForTyped(typed);
    return () => clearTimeout(waiting.current);
  }, []);
  // A link may ask for other words than were typed. Under somebody's fingers they stay as they are.
  useEffect(() => {
    const box = search.current;
    if (box !== null && document.activeElement !== box) box.value = asked.q ?? "";
  }, [asked.q]);

  // What was chosen since the page began to follow: on a slow connection the next choice must not undo it.
  const wanted = useRef(asked);
  useEffect(() => {
    if (!isLooking && waiting.current === undefined) wanted.current = asked;
  }, [asked, isLooking]);

  function look(changes: Partial<Record<FilterName, string>>, pause: number) {
    clearTimeout(waiting.current);
    const next = { ...wanted.current, ...changes };
    wanted.current = next;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      // The list that is there is worth more than none.
      if (!hasReception()) return;
      startLooking(() => router.replace(workspacePath(next, { page }), { scroll: false }));
    }, pause);
  }

  const choice = ({ name, label, all, options }: Choice) => (
    <select
      key={name}
      aria-label={label}
      value={asked[name] ?? ""}
      onChange={({ target }) => look({ [name]: target.value }, 0)}
      className={`select-arrow min-h-12 w-full appearance-none rounded-md border-[1.5px] py-1 pr-8 pl-3 text-sm ${
        asked[name] ? "border-leaf bg-leaf-tint font-semibold" : "border-line bg-surface"
      }`}
    >
      <option value="">{all}</option>
      {Object.entries(options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );

  return (
    <search className="px-4 pt-1 pb-3" aria-busy={isLooking}>
      <label htmlFor="search" className="sr-only">
        Search projects
      </label>
      <input
        ref={search}
        id="search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        defaultValue={asked.q ?? ""}
        placeholder="Name, address, phone, meter, reference"
        className={CONTROL}
        onChange={({ target }) => look({ q: target.value }, PAUSE)}
      />
      <div className="mt-2 grid grid-cols-2 gap-2">{FIRST.map(choice)}</div>
      <details className="group/more mt-1" open={FURTHER.some(({ name }) => asked[name] !== undefined)}>
        <summary className="flex min-h-12 cursor-pointer list-none items-center gap-1.5 rounded-md px-1 text-sm font-semibold text-leaf">
          <Icon
            name="chevron"
            className="size-5 transition-transform duration-150 group-open/more:rotate-180"
          />
          Type, product and age
        </summary>
        <div className="grid grid-cols-2 gap-2">{FURTHER.map(choice)}</div>
      </details>
      <p role="status" className={mayLook ? "sr-only" : "mt-1 text-sm text-ink-soft"}>
        {mayLook ? (isLooking ? "Looking…" : "") : "Searching needs reception."}
      </p>
    </search>
  );
}
