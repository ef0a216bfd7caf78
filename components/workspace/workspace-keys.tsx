"use client";

import { useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { KeySheet } from "#components/workspace/key-sheet.tsx";
import { hasSingleKeys } from "#lib/workspace/single-keys.client.ts";
import { deedOf, type KeyDeed, type Press, rowAfter } from "#lib/workspace/workspace-keys.rules.ts";

/** The workspace by keyboard: it listens to the whole page, and shows what it listens to. */
export function WorkspaceKeys() {
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = event.defaultPrevented ? undefined : deedOf(pressOf(event));
      if (deed === undefined) return;
      if (deed === "show-keys") setIsOpen(true);
      // Else "/" would be typed into the search, and Escape would empty it.
      if (deed === "show-keys" || perform(deed)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        className="no-print hidden min-h-12 flex-none cursor-pointer items-center gap-1.5 rounded-md px-2 text-sm whitespace-nowrap text-ink-soft hover:text-ink hover:underline hover:underline-offset-4 desk:flex"
        onClick={() => setIsOpen(true)}
      >
        <kbd className="rounded-sm border border-edge px-1.5 font-semibold">?</kbd> for keys
      </button>
      <Dialog isOpen={isOpen} title="Keys" onClose={() => setIsOpen(false)}>
        <KeySheet onClose={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

/** What is typed into, or has a use of its own for letters and Escape. */
const FIELDS = "input, textarea, select, [contenteditable]";

function pressOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): Press {
  const active = document.activeElement;
  const isField = active?.matches(FIELDS) ?? false;
  return {
    key,
    isModified: ctrlKey || metaKey || altKey || isComposing,
    focus: active !== null && active === search() ? "search" : isField ? "field" : "elsewhere",
    isCovered: document.querySelector("dialog[open]") !== null,
    isOn: hasSingleKeys(),
  };
}

/** Does it, and tells whether there was anything to do it with. */
function perform(deed: Exclude<KeyDeed, "show-keys">): boolean {
  switch (deed) {
    case "search":
      search()?.select();
      return focus(search());
    case "leave-search":
      search()?.blur();
      return true;
    case "close":
      return press(closer());
    case "close-or-back":
      return press(closer() ?? document.querySelector<HTMLElement>("[data-back]")) || focus(openRow());
    case "next":
    case "previous":
      return focus(rowTo(deed));
  }
}

function rowTo(deed: "next" | "previous"): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) =>
    row.checkVisibility(),
  );
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.ariaCurrent === "true");
  const next = rowAfter(deed, { count: rows.length, focused, open });
  return next === undefined ? undefined : rows[next];
}

function search(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input#search");
}

/** The project that is open, where the list stands beside it. */
function openRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-row][aria-current]");
}

/** The button that puts the form in focus away; what is typed there stays on this device. */
function closer(): HTMLElement | null {
  return document.activeElement?.closest("form")?.querySelector<HTMLElement>("[data-closes]") ?? null;
}

function focus(element: HTMLElement | null | undefined): boolean {
  if (!element?.checkVisibility()) return false;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
  return true;
}

function press(element: HTMLElement | null): boolean {
  if (!element?.checkVisibility()) return false;
  element.click();
  return true;
}
