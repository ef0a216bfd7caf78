"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface Props {
  /** The version that the restored words were meant to be; null when none were restored. */
  restored: string | null;
  /** The version that would be issued now. */
  version: number;
  onStartOver: () => void;
}

/** Says that words from earlier are back, and when somebody else issued a version meanwhile. */
export function DraftNotice({ restored, version, onStartOver }: Props) {
  const isOutdated = restored !== null && restored !== String(version);
  return (
    <div role="status">
      {restored !== null && (
        <Notice
          kind={isOutdated ? "safety" : "calm"}
          className="mb-8"
          title={
            isOutdated
              ? `Version ${version - 1} was issued since you wrote this`
              : "What you wrote earlier is back"
          }
        >
          <p>
            {isOutdated
              ? "Compare it with what you have here, or start from it. The preview shows what would change."
              : "It was kept on this device."}
          </p>
          <Button kind="secondary" className="mt-3 mb-1" onClick={onStartOver}>
            {version === 1 ? "Start over" : `Start from version ${version - 1}`}
          </Button>
        </Notice>
      )}
    </div>
  );
}
