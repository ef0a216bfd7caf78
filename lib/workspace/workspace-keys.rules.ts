/** A key as it was pressed, and where. */
export interface Press {
  key: string;
  /** Ctrl, Command or Alt was held with it, or it is part of a character that is still being written. */
  isModified: boolean;
  /** What has the focus: the search, another field that keys are typed into, or something else. */
  focus: "search" | "field" | "elsewhere";
  /** Something lies over the page, which has keys of its own. */
  isCovered: boolean;
  /** Single keys do something on this device. */
  isOn: boolean;
}

/** What a key does in the workspace. */
export type KeyDeed =
  | "search"
  | "next"
  | "previous"
  | "leave-search"
  | "close"
  | "close-or-back"
  | "show-keys";

const DEEDS: Readonly<Record<string, KeyDeed>> = {
  "/": "search",
  j: "next",
  k: "previous",
  "?": "show-keys",
  Escape: "close-or-back",
};

/** What a press asks for; nothing while somebody types, except that Escape leads out of where they type. */
export function deedOf({ key, isModified, focus, isCovered, isOn }: Press): KeyDeed | undefined {
  if (isModified || isCovered || (!isOn && key !== "Escape")) return undefined;
  if (focus === "elsewhere") return DEEDS[key];
  if (key !== "Escape") return undefined;
  return focus === "search" ? "leave-search" : "close";
}

/**
 * The row that comes next or before, as a place in the list: from the one in focus, else from the one that is open, else the
 * first. -1 where there is none of these. It stops at both ends, and there is none in an empty list.
 */
export function rowAfter(
  deed: "next" | "previous",
  { count, focused, open }: { count: number; focused: number; open: number },
): number | undefined {
  if (count === 0) return undefined;
  const from = focused >= 0 ? focused : open;
  if (from < 0) return 0;
  return Math.min(Math.max(from + (deed === "next" ? 1 : -1), 0), count - 1);
}

/** The keys as the sheet lists them: one line each, with all keys that do it. */
export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["/"], does: "Search" },
  { keys: ["j"], does: "Next project in the list" },
  { keys: ["k"], does: "The one before" },
  { keys: ["Enter"], does: "Open it, and go to it" },
  { keys: ["Esc"], does: "Leave the search, close what is open, or go back to the list" },
  { keys: ["Ctrl Enter", "⌘ Enter"], does: "Send the form you are in" },
  { keys: ["?"], does: "Show these keys" },
];
