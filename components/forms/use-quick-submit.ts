"use client";

import { useEffect, useRef } from "react";

/** For a form: Ctrl or Command with Enter sends it from any of its fields, also from one of several lines. */
export function useQuickSubmit() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      element.requestSubmit();
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, []);
  return form;
}
