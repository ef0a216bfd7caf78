"use client";

/** The id of the heading that names the project on the page. */
export const PROJECT_NAME = "project-name";

let wanted: string | undefined;

/** Somebody pressed a project in the list. When it is the one that is open already, its name takes the focus at once. */
export function openFromList(projectId: string, isOpen: boolean): void {
  wanted = isOpen ? undefined : projectId;
  if (isOpen) document.getElementById(PROJECT_NAME)?.focus();
}

/** Whether a project is on the page because it was pressed in the list: true once for each press. */
export function takeOpened(projectId: string): boolean {
  const isIt = wanted === projectId;
  if (isIt) wanted = undefined;
  return isIt;
}
