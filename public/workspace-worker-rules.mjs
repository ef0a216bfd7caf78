/** What the workspace's service worker keeps, for how long and how much: rules alone, so that they can be tested. */

/** The caches of this worker. Count up when what lies in them changes its form: a new worker throws all others away. */
export const CACHES = {
  pages: "workspace-pages-1",
  photos: "workspace-photos-1",
  assets: "workspace-assets-1",
};
/** The page that stands in for one that was never kept. */
export const OFFLINE_PAGE = "/workspace/offline";
/** How long reception is waited for where something is kept, in milliseconds. */
export const PATIENCE = 3_000;
/** How long something is kept, in milliseconds: 2 days. */
export const LIFETIME = 2 * 24 * 60 * 60_000;
/** How much is kept of each kind; the oldest go first. */
export const MOST = { list: 5, project: 30, draft: 10, photos: 200, assets: 400 };

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const PROJECT = new RegExp(`^/workspace/${ID}$`, "i");
const DRAFT = new RegExp(`^/workspace/contract/${ID}$`, "i");
const PHOTO = new RegExp(`^/api/projects/${ID}/files/${ID}\\?variant=(?:thumb|display)$`, "i");

/**
 * What a page is kept as: lists with their filters, projects and drafts of contracts whatever list they were chosen from.
 * Null for pages that are not kept.
 * @param {string} url
 * @returns {{ key: string, kind: "list" | "project" | "draft" } | null}
 */
export function keptAs(url) {
  const { pathname, searchParams } = new URL(url, "https://any.example");
  // Next tells its own requests apart with it.
  searchParams.delete("_rsc");
  const query = searchParams.size === 0 ? "" : `?${searchParams.toString()}`;
  if (pathname === "/workspace") return { key: pathname + query, kind: "list" };
  if (PROJECT.test(pathname)) return { key: pathname, kind: "project" };
  if (DRAFT.test(pathname)) return { key: pathname, kind: "draft" };
  return null;
}

/**
 * What a request is for; null when it is none of the worker's business.
 * @param {{ method: string, mode: string, url: string, headers: Headers }} request
 * @param {string} origin
 * @returns {"page" | "payload" | "asset" | "photo" | null}
 */
export function purposeOf({ method, mode, url, headers }, origin) {
  const { origin: asked, pathname, search } = new URL(url);
  if (method !== "GET" || asked !== origin) return null;
  if (mode === "navigate") return isOfWorkspace(pathname) ? "page" : null;
  if (pathname.startsWith("/_next/static/") || pathname === "/icon.svg") return "asset";
  if (PHOTO.test(pathname + search)) return "photo";
  const isPayload = headers.has("rsc") && !headers.has("next-router-prefetch");
  return isPayload && keptAs(url) !== null ? "payload" : null;
}

/**
 * What an answer to a page says about what is kept: "forget all" when nobody is signed in any more, the device was handed
 * over, or whoever is signed in has no list of projects.
 * @param {string} url
 * @param {{ type: string, status: number, redirected: boolean, url: string, headers: Headers }} answer
 * @returns {"keep" | "forget it" | "forget all" | "nothing"}
 */
export function lessonOf(url, answer) {
  const led = answer.redirected && !isOfWorkspace(new URL(answer.url, url).pathname);
  if (answer.type === "opaqueredirect" || led || answer.status === 401) return "forget all";
  const as = keptAs(url);
  if (as === null) return "nothing";
  if (answer.status === 404 || answer.status === 403) return as.kind === "list" ? "forget all" : "forget it";
  const isHtml = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  return answer.status === 200 && isHtml ? "keep" : "nothing";
}

/**
 * Scripts, styles and fonts that a page is made of: kept with it, so that it still runs when a later build has others.
 * @param {string} html
 */
export function assetsIn(html) {
  return [...new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g) ?? [])];
}

/**
 * The small pictures on a page.
 * @param {string} html
 */
export function photosIn(html) {
  const found = html.match(/\/api\/projects\/[0-9a-f-]{36}\/files\/[0-9a-f-]{36}\?variant=thumb/gi) ?? [];
  return [...new Set(found)];
}

/**
 * The keys of what is to go: what is too old, then the oldest of each kind of which there is too much.
 * @param {readonly { key: string, at: number, kind: keyof typeof MOST }[]} kept
 * @param {number} now
 */
export function surplus(kept, now) {
  const fresh = kept.filter(({ at }) => now - at < LIFETIME).toSorted((one, other) => other.at - one.at);
  const staying = new Set(
    fresh.filter(
      (one, place) => fresh.slice(0, place).filter(({ kind }) => kind === one.kind).length < MOST[one.kind],
    ),
  );
  return kept.filter((one) => !staying.has(one)).map(({ key }) => key);
}

/** @param {string} pathname */
function isOfWorkspace(pathname) {
  return pathname === "/workspace" || pathname.startsWith("/workspace/");
}
