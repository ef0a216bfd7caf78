const WORKER = "/workspace-worker.mjs";
const SCOPE = "/workspace";
/** How long the worker is given to forget, in milliseconds: one that hangs keeps nobody from going on. */
const PATIENCE = 2_000;

let begunWith: string | undefined;
let isFirst: boolean | undefined;

/**
 * Has a service worker keep the pages of the workspace that are opened from now on. In a document that was there before it,
 * it may miss what is opened, so it is told: of this page, by its path, and of the list. Does nothing where browsers allow none, and in development, where files change under
 * their names.
 */
export async function keepPages(path: string): Promise<void> {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  isFirst ??= serviceWorker.controller === null;
  try {
    await serviceWorker.register(WORKER, { scope: SCOPE, type: "module", updateViaCache: "none" });
  } catch {
    // Forbidden, or no reception for a look at a newer one.
    return;
  }
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  for (const keep of new Set([path, SCOPE])) active?.postMessage({ keep });
}

/**
 * Forgets every page and photo that was kept, and keeps none from now on: the device goes to somebody else. What is still on
 * its way to be kept is lost too. Never throws.
 */
export async function forgetPages(): Promise<void> {
  try {
    const registration =
      "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistration(SCOPE) : undefined;
    // One that was unregistered still keeps pages for the windows that it began with.
    await told(registration?.active ?? navigator.serviceWorker.controller);
    await dropCaches();
    await registration?.unregister();
  } catch {
    // Browsers that forbid one of these have kept nothing.
  }
}

async function dropCaches(): Promise<void> {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("workspace-")).map((name) => caches.delete(name)));
}

/**
 * Whether the page that was rendered at this moment comes from what was kept. Only the document that the browser began with
 * can: what Next shows in its place later came from the server.
 */
export function isKeptPage(renderedAt: string): boolean {
  begunWith ??= renderedAt;
  return document.documentElement.dataset["keptAt"] !== undefined && renderedAt === begunWith;
}

function told(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    if (worker === null) return resolve();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, PATIENCE);
    worker.postMessage({ forget: true }, [port2]);
  });
}
