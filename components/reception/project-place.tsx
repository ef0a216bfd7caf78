"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { randomId } from "#lib/request/random-id.client.ts";

interface Place {
  projectId: string;
  /** What the project is called. */
  project: string;
  /** Who works here. */
  userId: string;
}

const Here = createContext<Place>({ projectId: "", project: "", userId: "" });

/** Around what can be changed of a project: names it for changes that have to wait. */
export function ProjectPlace({ projectId, project, userId, children }: Place & { children: ReactNode }) {
  const place = useMemo(() => ({ projectId, project, userId }), [projectId, project, userId]);
  return <Here value={place}>{children}</Here>;
}

/** Begins a change of the project around: names it, once and for every attempt. */
export function useBeginChange() {
  const place = useContext(Here);
  return () => ({ ...place, id: randomId(), at: Date.now(), refused: null });
}
