import { isRecord, parseJson } from "#lib/json.rules.ts";

const PREFIX = "rooftop-kept:";
/** How long unfinished words stay on a device, in milliseconds: 24 hours. */
const LIFETIME = 24 * 60 * 60 * 1000;

/**
 * Keeps what somebody typed on this page, at once: neither a reload nor the end of a session loses it. `part` tells forms of
 * one page apart.
 */
export function keepTyped(values: Record<string, string>, part = ""): void {
  try {
    localStorage.setItem(key(part), JSON.stringify({ at: Date.now(), values }));
  } catch {
    // Private windows and full disks: it stays on the page.
  }
}

/** What was typed on this page earlier: each named text, blank when there is none. */
export function keptTyped<const Name extends string>(
  names: readonly Name[],
  part?: string,
): { [key in Name]: string };
export function keptTyped(names: readonly string[], part = ""): Record<string, string> {
  const values = stored(part);
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}

/** Forgets it, once it is sent. */
export function dropTyped(part = ""): void {
  try {
    localStorage.removeItem(key(part));
  } catch {
    // Nothing was kept there either.
  }
}

/** Forgets what was typed on every page: the next person at this device is somebody else. */
export function dropAllTyped(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept there either.
  }
}

/** Forgets what was typed on a page, in every form of it. */
export function dropTypedOn(path: string): void {
  try {
    const ofPage = Object.keys(localStorage).filter((name) => name.split("#")[0] === PREFIX + path);
    for (const name of ofPage) localStorage.removeItem(name);
  } catch {
    // Nothing was kept there either.
  }
}

function stored(part: string): Record<string, unknown> {
  try {
    const kept = parseJson(localStorage.getItem(key(part)) ?? "");
    if (!isRecord(kept)) return {};
    const { at, values } = kept;
    const isFresh = typeof at === "number" && Date.now() - at < LIFETIME;
    return isFresh && isRecord(values) ? values : {};
  } catch {
    return {};
  }
}

function key(part: string): string {
  return PREFIX + location.pathname + (part === "" ? "" : `#${part}`);
}
