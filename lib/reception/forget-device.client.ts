import { dropAllTyped } from "#lib/projects/kept.client.ts";
import { forgetPages } from "#lib/reception/keeper.client.ts";
import { workInWords } from "#lib/reception/waiting.rules.ts";
import { dropAllWork, keptChanges } from "#lib/reception/waiting-work.client.ts";

/** What was not sent from this device, in words; blank when everything was. */
export async function unsentInWords(): Promise<string> {
  return workInWords(await keptChanges());
}

/** Nothing of whoever used the workspace on this device stays on it: no page, no photo, no unsent work, no typed word. */
export async function forgetDevice(): Promise<void> {
  dropAllTyped();
  await Promise.all([forgetPages(), dropAllWork()]);
}
