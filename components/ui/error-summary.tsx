"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { SoftLink } from "#components/ui/soft-link.tsx";

/** One thing to mend: where its control is, and what to do. */
export interface Fault {
  /** Id of the control, or an address when it stands on another page. */
  target: string;
  message: string;
}

/** All that is wrong on a page, on top of it, each with a way to it. Takes the focus whenever `faults` is a new list. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-8 rounded-md border-2 border-clay bg-clay-tint px-5 py-4"
    >
      <h2 className="text-xl text-clay">{title}</h2>
      <ul className="mt-1">
        {faults.map(({ target, message }) => (
          <li key={target + message}>
            {target.startsWith("/") ? (
              <SoftLink className={LINK} href={target}>
                {message}
              </SoftLink>
            ) : (
              <a className={LINK} href={`#${target}`} onClick={(event) => focusControl(event, target)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const LINK =
  "inline-block py-3 leading-6 font-medium text-clay underline underline-offset-4 hover:decoration-2";

function focusControl(event: MouseEvent, target: string): void {
  const control = document.getElementById(target);
  if (control === null) return;
  event.preventDefault();
  control.closest("details")?.setAttribute("open", "");
  control.focus();
}
