"use client";

import { useSyncExternalStore } from "react";
import { Notice } from "#components/ui/notice.tsx";

/** Says when the connection is gone, and that nothing is lost. It lies over the foot of the page, so nothing moves. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="fixed inset-x-3 bottom-3 z-10 mx-auto max-w-xl">
      {!isOnline && (
        <Notice kind="offline" title="You're offline" className="shadow-lift">
          What you've told us is safe on this device. Photos go on by themselves when you're connected again.
        </Notice>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
