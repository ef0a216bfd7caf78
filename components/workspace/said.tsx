"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Icon } from "#components/ui/icon.tsx";

const Say = createContext<(words: string) => void>(() => undefined);

/** A part of the page that says what was done in it, and takes the focus when it does: what was pressed may be gone. */
export function Said({ children }: { children: ReactNode }) {
  const [words, setWords] = useState("");
  const line = useRef<HTMLParagraphElement>(null);

  const say = useCallback((told: string) => {
    flushSync(() => setWords(told));
    line.current?.focus();
  }, []);

  return (
    <Say value={say}>
      <p ref={line} role="status" tabIndex={-1} className={words === "" ? "" : SHOWN}>
        {words !== "" && (
          <>
            <Icon name="check" className="mt-1 size-5" />
            {words}
          </>
        )}
      </p>
      {children}
    </Say>
  );
}

const SHOWN = "mb-5 flex items-start gap-2 font-semibold text-leaf";

/** Says what was done in the part of the page around. */
export function useSay(): (words: string) => void {
  return useContext(Say);
}
