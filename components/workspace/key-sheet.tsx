"use client";

import { Button } from "#components/ui/button.tsx";
import { hasSingleKeys, keepSingleKeys } from "#lib/workspace/single-keys.client.ts";
import { KEYS } from "#lib/workspace/workspace-keys.rules.ts";

/** The keys of the workspace, for whoever has a keyboard. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-3">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-md border border-edge bg-sunken px-2 py-0.5 text-sm font-semibold whitespace-nowrap"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex min-h-12 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          className="choice rounded-sm"
          defaultChecked={hasSingleKeys()}
          onChange={({ target }) => keepSingleKeys(target.checked)}
        />
        Use single keys on this device
      </label>
      <p className="text-sm text-ink-soft">They rest while you type in a field.</p>
      <Button kind="secondary" className="mt-5" onClick={onClose}>
        Close
      </Button>
    </>
  );
}
