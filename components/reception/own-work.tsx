"use client";

import { useEffect } from "react";
import { leaveWithOthers } from "#lib/reception/other-windows.client.ts";
import { markedOwner } from "#lib/reception/work-mark.client.ts";

/**
 * Drops the unsent work of somebody else, once another person has signed in on their device, and lets go of the page when its
 * person leaves in another window. Shows nothing.
 */
export function OwnWork({ userId }: { userId: string }) {
  useEffect(leaveWithOthers, []);
  useEffect(() => {
    const owner = markedOwner();
    if (owner === undefined || owner === userId) return;
    void import("#lib/reception/waiting-work.client.ts").then(({ openWork }) => openWork(userId));
  }, [userId]);
  return null;
}
