"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Opens the browser's own printing. */
export function PrintButton({ words }: { words: string }) {
  return (
    <Button kind="secondary" className="no-print" onClick={() => print()}>
      <Icon name="printer" />
      {words}
    </Button>
  );
}
