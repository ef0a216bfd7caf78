/** A project whose page can be opened without reception. */
export interface AtHand {
  path: string;
  /** What it is called. */
  name: string;
}

/** The kept projects, by name, and whether the list is kept too. Nothing where browsers keep nothing. */
export async function pagesAtHand(): Promise<{ projects: AtHand[]; hasList: boolean }> {
  if (!("caches" in globalThis)) return { projects: [], hasList: false };
  const names = (await caches.keys()).filter((name) => name.startsWith("workspace-pages-"));
  const stored = await Promise.all(names.map(read));
  const pages = stored.flat();
  return {
    projects: pages.flatMap(({ path, name }) => (name ? [{ path, name }] : [])).toSorted(byName),
    hasList: pages.some(({ path }) => path === "/workspace"),
  };
}

async function read(cacheName: string): Promise<{ path: string; name: string | undefined }[]> {
  const cache = await caches.open(cacheName);
  return Promise.all(
    (await cache.keys()).map(async (request) => {
      const path = new URL(request.url).pathname;
      const html = (await (await cache.match(request))?.text()) ?? "";
      const page = new DOMParser().parseFromString(html, "text/html");
      return { path, name: page.querySelector("#project-name")?.textContent ?? undefined };
    }),
  );
}

function byName(one: AtHand, other: AtHand): number {
  return one.name.localeCompare(other.name);
}
