"use client";

import { useEffect } from "react";
import { markedOwner } from "#lib/reception/work-mark.client.ts";

/** Drops the unsent work of somebody else, once another person has signed in on their device. Shows nothing. */
export function OwnWork({ userId }: { userId: string }) {
  useEffect(() => {
    const owner = markedOwner();
    if (owner === undefined || owner === userId) return;
    void import("#lib/reception/waiting-work.client.ts").then(({ openWork }) => openWork(userId));
  }, [userId]);
  return null;
}
