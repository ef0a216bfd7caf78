import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

interface Props {
  words: string;
  /** The drawing. */
  children: ReactNode;
}

/** How a photo should look. */
export function GoodPhoto({ words, children }: Props) {
  return (
    <figure>
      <div className="relative overflow-hidden rounded-md border-2 border-leaf">
        {children}
        <span className="absolute right-1 bottom-1 grid size-5.5 place-items-center rounded-full bg-leaf text-on-leaf">
          <Icon name="check" className="size-4" />
        </span>
      </div>
      <figcaption className="mt-1.5 text-xs leading-snug">
        <span className="sr-only">Good: </span>
        {words}
      </figcaption>
    </figure>
  );
}

/** How it should not look. */
export function WrongPhoto({ words, children }: Props) {
  return (
    <figure>
      <div className="relative overflow-hidden rounded-md border-2 border-line">
        {children}
        <span className="absolute right-1 bottom-1 grid size-5.5 place-items-center rounded-full bg-clay text-paper">
          <Icon name="cross" className="size-4" />
        </span>
      </div>
      <figcaption className="mt-1.5 text-xs leading-snug text-ink-soft">
        <span className="sr-only">Not like this: </span>
        {words}
      </figcaption>
    </figure>
  );
}

/** The sheet every example is drawn on: 160 × 120. */
export function ExampleSheet({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 160 120"
      className="block w-full"
      aria-hidden="true"
      fill="none"
      stroke="var(--stroke)"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
