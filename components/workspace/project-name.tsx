"use client";

import { useEffect, useRef } from "react";
import { PROJECT_NAME, takeOpened } from "#components/workspace/opened-row.ts";

/** Whose project it is. Chosen from the list, it begins at its top, and the keyboard goes on from here. */
export function ProjectName({ projectId, children }: { projectId: string; children: string }) {
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeOpened(projectId)) return;
    name.current?.focus({ preventScroll: true });
    const project = name.current?.closest("article");
    if (project && project.getBoundingClientRect().top < 0) project.scrollIntoView({ block: "start" });
  }, [projectId]);
  return (
    <h1 ref={name} id={PROJECT_NAME} tabIndex={-1} className="text-2xl wrap-anywhere">
      {children}
    </h1>
  );
}
