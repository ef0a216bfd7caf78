"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { parseJson } from "#lib/json.rules.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";

interface Keeping<Values> {
  /** Reads what was kept, which may be anything; undefined when it is nothing of this form's. */
  read: (kept: unknown) => Values | undefined;
  /** What the form is about, such as a version: kept along, to see later whether it is still so. Restored words keep their own. */
  about: string;
}

/**
 * Keeps what is typed into a form on this device, so that neither a reload nor the end of a session loses it, and fills the
 * form with it when the page opens again. Answers what the restored words were about; null when none were restored.
 */
export function useKeptForm<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  { read, about }: Keeping<Values>,
): { restored: string | null; startOver: () => void; forget: () => void } {
  const isLive = useIsLive();
  const [initial] = useState(() => structuredClone(form.getValues()));
  const [kept, setKept] = useState(() => keptEarlier(read));
  // The words that are kept already, or that the form began with: only others are somebody's.
  const known = useRef(JSON.stringify(kept?.values ?? initial));
  const aboutThese = kept?.about ?? about;

  useEffect(() => {
    if (kept !== null) form.reset(kept.values);
  }, [form, kept]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback({ values }) {
          const text = JSON.stringify(values);
          if (text === known.current) return;
          known.current = text;
          keepTyped({ form: text, about: aboutThese });
        },
      }),
    [form, aboutThese],
  );

  /** Once it is saved: what is typed from now on is about what the page is about. */
  function forget() {
    dropTyped();
    setKept(null);
  }

  function startOver() {
    forget();
    known.current = JSON.stringify(initial);
    form.reset(initial);
  }

  return { restored: isLive && kept !== null ? kept.about : null, startOver, forget };
}

/** What was kept on this device; null on the server, which knows nothing of it. */
function keptEarlier<Values>(read: Keeping<Values>["read"]): { values: Values; about: string } | null {
  if (typeof document === "undefined") return null;
  const { form, about } = keptTyped(["form", "about"]);
  const values = read(parseJson(form));
  return values === undefined ? null : { values, about };
}
