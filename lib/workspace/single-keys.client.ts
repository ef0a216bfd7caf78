const NAME = "workspace-single-keys";

/** Whether single keys do something, on this device: who speaks to it, or shakes over the keyboard, can turn them off. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    // Storage may be forbidden: then nothing was turned off.
    return true;
  }
}

/** Turns single keys on or off, for good where the browser keeps it. */
export function keepSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
    // Storage may be forbidden or full.
  }
}
