"use client";

import { flushSync } from "react-dom";
import { Icon } from "#components/ui/icon.tsx";

interface Props {
  /** What the row is called, like `line 2`. */
  name: string;
  /** Name of the list in the form; the buttons' ids begin with it. */
  list: string;
  place: number;
  count: number;
  move: (from: number, to: number) => void;
  remove: (place: number) => void;
  /** Where the focus goes when no row is left. */
  addId: string;
}

const TOOL =
  "inline-flex size-12 cursor-pointer items-center justify-center rounded-md text-leaf hover:bg-sunken hover:text-leaf-deep aria-disabled:cursor-default aria-disabled:opacity-40";

/** The buttons of a row in a list: up, down, away. The focus stays with the row, or goes to the one that took its place. */
export function RowTools({ name, list, place, count, move, remove, addId }: Props) {
  const idOf = (tool: string, at: number) => `${list}-${at}-${tool}`;

  function shift(tool: "up" | "down", to: number) {
    if (to < 0 || to >= count) return;
    flushSync(() => move(place, to));
    document.getElementById(idOf(tool, to))?.focus();
  }

  function takeAway() {
    flushSync(() => remove(place));
    const next = document.getElementById(idOf("remove", Math.min(place, count - 2)));
    (next ?? document.getElementById(addId))?.focus();
  }

  return (
    <div className="flex flex-wrap">
      <button
        type="button"
        id={idOf("up", place)}
        className={TOOL}
        aria-label={`Move ${name} up`}
        aria-disabled={place === 0}
        onClick={() => shift("up", place - 1)}
      >
        <Icon name="chevron" className="size-6 rotate-180" />
      </button>
      <button
        type="button"
        id={idOf("down", place)}
        className={TOOL}
        aria-label={`Move ${name} down`}
        aria-disabled={place === count - 1}
        onClick={() => shift("down", place + 1)}
      >
        <Icon name="chevron" className="size-6" />
      </button>
      <button
        type="button"
        id={idOf("remove", place)}
        className={TOOL}
        aria-label={`Remove ${name}`}
        onClick={takeAway}
      >
        <Icon name="cross" className="size-6" />
      </button>
    </div>
  );
}
