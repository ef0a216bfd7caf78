"use client";

import { useEffect, useRef } from "react";

interface Props {
  id: string;
  /** How deep in the page it stands. */
  level?: 2 | 3;
  children: string;
}

/** The title of a form that came in place of a button. It takes the focus, so that it is read first and Tab goes on from it. */
export function FormTitle({ id, level = 3, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Heading ref={title} id={id} tabIndex={-1} className="mb-4 text-lg">
      {children}
    </Heading>
  );
}
