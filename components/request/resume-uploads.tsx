"use client";

import { useEffect } from "react";
import { hasDraft } from "#lib/request/draft.client.ts";

/** Goes on with photos of an earlier visit, whichever step is open. Fetches the code for it only when there is a draft. */
export function ResumeUploads() {
  useEffect(() => {
    if (hasDraft()) void import("#lib/request/photos.client.ts").then(({ loadPhotos }) => loadPhotos());
  }, []);
  return null;
}
