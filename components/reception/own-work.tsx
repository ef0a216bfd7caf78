"use client";

import { useEffect, useLayoutEffect } from "react";
import { keepTypedOf } from "#lib/projects/kept.client.ts";
import { leaveWithOthers } from "#lib/reception/other-windows.client.ts";
import { markedOwner } from "#lib/reception/work-mark.client.ts";

/**
 * Drops the unsent work and words of somebody else, once another person has signed in on their device, and lets go of the page when its
 * person leaves in another window. Shows nothing.
 */
export function OwnWork({ userId }: { userId: string }) {
  // Effects of layout come before those in which forms read what was typed.
  useLayoutEffect(() => keepTypedOf(userId), [userId]);
  useEffect(leaveWithOthers, []);
  useEffect(() => {
    const owner = markedOwner();
    if (owner === undefined || owner === userId) return;
    void import("#lib/reception/waiting-work.client.ts").then(({ openWork }) => openWork(userId));
  }, [userId]);
  return null;
}
