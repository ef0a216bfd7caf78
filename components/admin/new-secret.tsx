"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, LABEL } from "#components/ui/field.tsx";

interface Props {
  /** What it is, like `token`. */
  name: string;
  secret: string;
  /** What becomes of it, and what to do with it. */
  words: string;
  onClose: () => void;
  children?: ReactNode;
}

/** A secret, the one time that it is there to be seen. It takes the focus. */
export function NewSecret({ name, secret, words, onClose, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => title.current?.focus(), []);

  /** Browsers give the clipboard to safe addresses alone; elsewhere the text is selected, to be copied by hand. */
  async function copy() {
    text.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setSaid("Copied.");
    } catch {
      setSaid("It's selected. Copy it with your keyboard or the menu.");
    }
  }

  return (
    <section aria-labelledby="secret-title" className="rounded-lg border-2 border-sun bg-sun-tint p-5">
      <h2 ref={title} id="secret-title" tabIndex={-1} className="text-lg">
        Copy the {name} now
      </h2>
      <p className="mt-1 mb-4">{words}</p>
      <label htmlFor="secret" className={LABEL}>
        The {name}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={text}
          id="secret"
          readOnly
          value={secret}
          autoComplete="off"
          spellCheck={false}
          className={`${CONTROL} mt-1.5 min-w-0 flex-1 basis-64 font-mono text-sm`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button className="mt-1.5" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      {children}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button kind="secondary" onClick={onClose}>
          I have it
        </Button>
        <p role="status" className="font-semibold">
          {said}
        </p>
      </div>
    </section>
  );
}
