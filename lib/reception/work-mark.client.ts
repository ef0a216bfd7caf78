const KEY = "rooftop-work-of";

/** Whose unsent work lies on this device; undefined when none does, as far as can be told at once. */
export function markedOwner(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Notes whose it is, for pages that do not look into it. */
export function markOwner(userId: string | undefined): void {
  try {
    if (userId === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, userId);
  } catch {
    // Where that is forbidden, the workspace itself drops what is not its user's.
  }
}
