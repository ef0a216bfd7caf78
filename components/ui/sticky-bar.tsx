import type { ReactNode } from "react";

interface Props {
  /** Whose edges it reaches to. */
  within: keyof typeof EDGES;
  /** Makes it a part of the page of that name. */
  label?: string;
  className: string;
  children: ReactNode;
}

/** What is done with a long page, and stays in sight at its foot: not on a screen so low that it would hide what it is about. */
export function StickyBar({ within, label, className, children }: Props) {
  const Element = label === undefined ? "div" : "aside";
  return (
    <Element
      aria-label={label}
      data-stays="bottom"
      className={`bottom-(--foot) z-1 border-t border-line bg-paper [@media(min-height:34rem)]:sticky ${EDGES[within]} ${className}`}
    >
      {children}
    </Element>
  );
}

const EDGES = {
  page: "-mx-5 px-5 py-3 sm:-mx-8 sm:px-8",
  dialog: "-mx-5 px-5 py-4 sm:-mx-7 sm:px-7",
} as const;
