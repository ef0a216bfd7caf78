"use client";

import { useEffect, useRef } from "react";
import { Notice } from "#components/ui/notice.tsx";

/** Says once that the brand was saved, and takes the focus: the page is another than the one that was sent. */
export function SavedNotice() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    history.replaceState(null, "", location.pathname);
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1}>
      <Notice title="Saved" className="mb-6">
        Every page, e-mail and new contract shows it from now on.
      </Notice>
    </div>
  );
}
