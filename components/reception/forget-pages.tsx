"use client";

import { useEffect } from "react";
import { forgetPages } from "#lib/reception/keeper.client.ts";

/** Forgets the pages of the workspace that were kept here: nobody is signed in any more. Unsent work waits. Shows nothing. */
export function ForgetPages() {
  useEffect(() => void forgetPages(), []);
  return null;
}
