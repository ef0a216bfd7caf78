"use client";

import { type ReactNode, useEffect, useRef } from "react";

let isFirstPage = true;

/** The heading of a step. It takes the focus when people come from another step, so that it is read out and Tab goes on from it. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-2xl">
      {children}
    </h1>
  );
}
