"use client";

import { useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { Notice } from "#components/ui/notice.tsx";

/** Says why people who opened a later page find themselves here. */
export function FirstThingsFirst() {
  return (
    <Suspense>
      <Reason />
    </Suspense>
  );
}

function Reason() {
  if (!useSearchParams().has("first")) return null;
  return (
    <Notice title="This page comes first" className="mb-6">
      The one you opened follows soon.
    </Notice>
  );
}
