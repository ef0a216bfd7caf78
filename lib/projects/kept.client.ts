import { isRecord, parseJson } from "#lib/json.rules.ts";

const PREFIX = "rooftop-kept:";
/** Where it says whose words they are. */
const OWNER = "rooftop-typed-by";
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
    localStorage.removeItem(OWNER);
    for (const name of keptNames()) localStorage.removeItem(name);
  } catch {
    // Nothing was kept there either.
  }
}

/**
 * Forgets what is too old, and all that anybody else typed before this person. Before forms read what is kept, or they would
 * show it.
 */
export function keepTypedOf(userId: string): void {
  try {
    if (localStorage.getItem(OWNER) !== userId) dropAllTyped();
    localStorage.setItem(OWNER, userId);
    for (const name of keptNames()) if (!isFresh(name)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept there either.
  }
}

/** Forgets what was typed on a page, in every form of it. */
export function dropTypedOn(path: string): void {
  try {
    const ofPage = keptNames().filter((name) => name.split("#")[0] === PREFIX + path);
    for (const name of ofPage) localStorage.removeItem(name);
  } catch {
    // Nothing was kept there either.
  }
}

function stored(part: string): Record<string, unknown> {
  try {
    const name = key(part);
    const values = read(name)["values"];
    return isFresh(name) && isRecord(values) ? values : {};
  } catch {
    return {};
  }
}

function isFresh(name: string): boolean {
  const { at } = read(name);
  return typeof at === "number" && Date.now() - at < LIFETIME;
}

function read(name: string): Record<string, unknown> {
  const kept = parseJson(localStorage.getItem(name) ?? "");
  return isRecord(kept) ? kept : {};
}

function keptNames(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

function key(part: string): string {
  return PREFIX + location.pathname + (part === "" ? "" : `#${part}`);
}
