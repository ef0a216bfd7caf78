"use client";

import { useEffect } from "react";
import { resumePhotos } from "#lib/request/photo-actions.client.ts";

/** Goes on with photos of an earlier visit, whichever step is open. Fetches the code for it only when there are any. */
export function ResumeUploads() {
  useEffect(() => {
    void resumePhotos();
  }, []);
  return null;
}
