"use client";

import { Button } from "#components/ui/button.tsx";

/** What is written often: a name to press, and the words that it writes. */
export interface Usual {
  name: string;
  words: string;
}

interface Props {
  /** Id of the text area that is written into. */
  target: string;
  usual: readonly Usual[];
}

/** Buttons that write what is written often. It can be changed afterwards. */
export function UsualWords({ target, usual }: Props) {
  function write(words: string) {
    const area = document.getElementById(target);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = words;
    // As typing does, so that whoever keeps what is typed keeps this.
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    area.focus();
  }

  return (
    <div role="group" aria-label="Usual words" className="mt-2 mb-3 flex flex-wrap gap-2">
      {usual.map(({ name, words }) => (
        <Button key={name} kind="secondary" onClick={() => write(words)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
