/** One for the whole page: it does not hear itself. */
const windows = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("rooftop-session");

/** Tells all other windows on this device that whoever was signed in has left. */
export function tellLeft(): void {
  windows?.postMessage("left");
}

/**
 * While it runs, this window shows nothing of somebody who left in another one: it asks the server anew, which knows who is
 * there now. Returns how to stop.
 */
export function leaveWithOthers(): () => void {
  const leave = () => location.reload();
  windows?.addEventListener("message", leave);
  return () => windows?.removeEventListener("message", leave);
}
