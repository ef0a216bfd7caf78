"use client";

import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** A form that takes the place of the button that opens it, and gives it back. */
export interface Unfolding {
  isOpen: boolean;
  open: () => void;
  /** Puts the form away; the button that opened it has the focus again. */
  close: () => void;
  /** For that button. */
  opener: RefObject<HTMLButtonElement | null>;
}

/** Whether a form is open in place of its button. Nobody at a keyboard is left nowhere when it is put away. */
export function useUnfolding(): Unfolding {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close() {
    flushSync(() => setIsOpen(false));
    opener.current?.focus();
  }

  return { isOpen, open: () => setIsOpen(true), close, opener };
}
