/**
 * The service worker of the workspace: it keeps the pages that staff open, with their small photos, and shows them while
 * there is no reception. It sees pages under /workspace and what they ask for, and answers nothing else. What may be kept,
 * how much and how long says workspace-worker-rules.mjs.
 *
 * @typedef {Event & { waitUntil(done: Promise<unknown>): void }} Lasting
 * @typedef {Lasting & { request: Request, respondWith(answer: Promise<Response>): void }} Asked
 * @typedef {Lasting & { data: unknown, ports: readonly MessagePort[] }} Told
 */
import {
  assetsIn,
  CACHES,
  keptAs,
  LIFETIME,
  lessonOf,
  MOST,
  OFFLINE_PAGE,
  PATIENCE,
  photosIn,
  purposeOf,
  surplus,
} from "./workspace-worker-rules.mjs";

/** How long a page must stay before it is fetched to be kept, in milliseconds. */
const SETTLED = 800;
const KEPT_AT = "x-kept-at";

/** Counts how often all was forgotten: what was asked for before is not kept after. */
let era = 0;
/** The last page of each kind that was led to without a new document. */
const settling = new Map();

/**
 * The worker itself: the DOM's types know windows alone.
 * @type {{ location: Location, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } } & { addEventListener(name: string, listener: (event: any) => void): void }}
 */
const worker = /** @type {any} */ (globalThis);

worker.addEventListener("install", (/** @type {Lasting} */ event) =>
  event.waitUntil(Promise.all([worker.skipWaiting(), keepOfflinePage().catch(none)])),
);

worker.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(takeOver()));

worker.addEventListener("fetch", (/** @type {Asked} */ event) => {
  const purpose = purposeOf(event.request, worker.location.origin);
  if (purpose === "page") event.respondWith(page(event));
  if (purpose === "payload") event.respondWith(payload(event));
  if (purpose === "photo") event.respondWith(photo(event));
  if (purpose === "asset") event.respondWith(asset(event.request.url));
});

worker.addEventListener("message", (/** @type {Told} */ event) => {
  const { forget, keep: path } = /** @type {{ forget?: true, keep?: string }} */ (event.data);
  if (forget) event.waitUntil(forgetAll().then(() => event.ports[0]?.postMessage("forgotten")));
  if (path !== undefined) event.waitUntil(keepSoon(path));
});

async function keepOfflinePage() {
  const since = era;
  const answer = await ask(OFFLINE_PAGE);
  if (answer.status === 200) await keepPage(OFFLINE_PAGE, answer, since);
}

async function takeOver() {
  const ours = new Set(Object.values(CACHES));
  const others = (await caches.keys()).filter((name) => name.startsWith("workspace-") && !ours.has(name));
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * A page, fresh where there is reception; else as it was kept, marked with when that was.
 * @param {Asked} event
 */
async function page(event) {
  const { url } = event.request;
  const since = era;
  const kept = await find(CACHES.pages, keptAs(url)?.key);
  const asked = fetch(event.request);
  event.waitUntil(asked.then((answer) => learn(url, answer.clone(), since)).catch(none));
  try {
    return await (kept ? inTime(asked) : asked);
  } catch {
    const found = kept ?? (await find(CACHES.pages, OFFLINE_PAGE));
    return found ? marked(found) : Response.error();
  }
}

/**
 * What Next fetches to show a page without a new document. When it does not come, Next asks for the document; when it does,
 * the document is fetched too, to be kept.
 * @param {Asked} event
 */
async function payload(event) {
  const { url } = event.request;
  const since = era;
  const kept = await find(CACHES.pages, keptAs(url)?.key);
  const asked = fetch(event.request);
  const after = asked.then((answer) => {
    if (lessonOf(url, answer) === "forget all") return forgetAll();
    return answer.status === 200 ? keepSoon(url, since) : undefined;
  });
  event.waitUntil(after.catch(none));
  // A page that asks for itself anew is there already, however long it takes.
  const isThere = keptAs(event.request.referrer || url)?.key === keptAs(url)?.key;
  return kept && !isThere ? inTime(asked).catch(() => Response.error()) : asked;
}

/** @param {Asked} event */
async function photo(event) {
  const { url } = event.request;
  const since = era;
  const kept = await find(CACHES.photos, pathOf(url));
  const asked = fetch(event.request);
  event.waitUntil(asked.then((answer) => keepPhoto(url, answer.clone(), since)).catch(none));
  return kept ? inTime(asked).catch(() => kept) : asked;
}

/** The names of these files say what is in them: one that is kept is the one that is asked for. @param {string} url */
async function asset(url) {
  const since = era;
  const kept = await find(CACHES.assets, pathOf(url));
  if (kept) return kept;
  const answer = await fetch(url);
  if (answer.status === 200) await put(CACHES.assets, pathOf(url), answer.clone(), since);
  return answer;
}

/** @param {string} url @param {Response} answer @param {number} since */
async function learn(url, answer, since) {
  const lesson = lessonOf(url, answer);
  const key = keptAs(url)?.key;
  if (lesson === "forget all") return forgetAll();
  if (key === undefined || lesson === "nothing") return;
  if (lesson === "forget it") return void (await caches.open(CACHES.pages)).delete(key);
  await keepPage(key, answer, since);
  if (!(await find(CACHES.pages, OFFLINE_PAGE))) await keepOfflinePage();
}

/** Keeps a page with all that it needs. @param {string} key @param {Response} answer @param {number} since */
async function keepPage(key, answer, since) {
  const html = await answer.text();
  await put(CACHES.pages, key, new Response(html, { headers: answer.headers }), since);
  await Promise.all([
    ...assetsIn(html).map((path) => asset(path).catch(none)),
    ...photosIn(html).map(async (path) => {
      if (await find(CACHES.photos, path)) return;
      await ask(path)
        .then((photo) => keepPhoto(path, photo, since))
        .catch(none);
    }),
  ]);
  await tidy();
}

/**
 * Fetches and keeps a page that is open already, unless somebody has gone on by then.
 * @param {string} url
 */
async function keepSoon(url, since = era) {
  const as = keptAs(url);
  if (as === null) return;
  const turn = Symbol(as.key);
  settling.set(as.kind, turn);
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  if (settling.get(as.kind) === turn) await learn(as.key, await ask(as.key), since).catch(none);
}

/** @param {string} url @param {Response} answer @param {number} since */
async function keepPhoto(url, answer, since) {
  if (answer.status === 401) return forgetAll();
  if (answer.status === 200) await put(CACHES.photos, pathOf(url), answer, since);
  if (answer.status === 404) await (await caches.open(CACHES.photos)).delete(pathOf(url));
}

async function forgetAll() {
  era += 1;
  await Promise.all(Object.values(CACHES).map((name) => caches.delete(name)));
}

/** Throws away what is too old or too much, and the assets that no page needs any more. */
async function tidy() {
  const [pages, photos, assets] = await Promise.all(Object.values(CACHES).map((name) => caches.open(name)));
  if (!pages || !photos || !assets) return;
  await drop(pages, (path) => (path === OFFLINE_PAGE ? null : (keptAs(path)?.kind ?? null)));
  await drop(photos, () => "photos");
  const paths = (await assets.keys()).map(({ url }) => pathOf(url));
  if (paths.length <= MOST.assets) return;
  const texts = await Promise.all((await pages.matchAll()).map((answer) => answer.text()));
  const needed = new Set(texts.flatMap(assetsIn));
  await Promise.all(paths.filter((path) => !needed.has(path)).map((path) => assets.delete(path)));
}

/** @param {Cache} cache @param {(path: string) => keyof typeof MOST | null} kindOf */
async function drop(cache, kindOf) {
  const kept = [];
  for (const { url } of await cache.keys()) {
    const key = pathOf(url);
    const kind = kindOf(key);
    if (kind !== null) kept.push({ key, kind, at: keptAt(await cache.match(key)) });
  }
  await Promise.all(surplus(kept, Date.now()).map((key) => cache.delete(key)));
}

/** Keeps an answer, with the time; unless all was forgotten since it was asked for. @param {string} name @param {string} key @param {Response} answer @param {number} since */
async function put(name, key, answer, since) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  // The body is no longer packed as it came.
  for (const spent of ["content-encoding", "content-length"]) headers.delete(spent);
  const [body, cache] = await Promise.all([answer.blob(), caches.open(name)]);
  if (since === era) await cache.put(key, new Response(body, { headers }));
  else await caches.delete(name);
}

/** What is kept and not too old. @param {string} name @param {string | undefined} key */
async function find(name, key) {
  if (key === undefined || !(await caches.has(name))) return undefined;
  const found = await (await caches.open(name)).match(key, { ignoreVary: true });
  const isLasting = name === CACHES.assets || key === OFFLINE_PAGE;
  return found && (isLasting || Date.now() - keptAt(found) < LIFETIME) ? found : undefined;
}

/** The page says when it was kept, so that what runs on it can tell people. @param {Response} kept */
async function marked(kept) {
  const html = await kept.text();
  const mark = `<html data-kept-at="${kept.headers.get(KEPT_AT)}"`;
  return new Response(html.replace("<html", mark), { headers: kept.headers });
}

/** Rejects when an answer takes too long. @param {Promise<Response>} asked @returns {Promise<Response>} */
function inTime(asked) {
  return Promise.race([asked, new Promise((_resolve, reject) => setTimeout(reject, PATIENCE))]);
}

/** @param {string} path */
function ask(path) {
  return fetch(path, { redirect: "manual", headers: { accept: "text/html,image/*" } });
}

/** @param {Response | undefined} answer */
function keptAt(answer) {
  return Date.parse(answer?.headers.get(KEPT_AT) ?? "") || 0;
}

/** @param {string} url */
function pathOf(url) {
  const { pathname, search } = new URL(url, worker.location.origin);
  return pathname + search;
}

function none() {}
