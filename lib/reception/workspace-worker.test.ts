import { expect, test } from "vitest";
import {
  assetsIn,
  keptAs,
  lessonOf,
  MOST,
  photosIn,
  purposeOf,
  surplus,
} from "../../public/workspace-worker-rules.mjs";

const ORIGIN = "https://portal.example";
const ID = "3f2a8c1e-0b4d-4e6f-8a9b-1c2d3e4f5a6b";
const PHOTO = `/api/projects/${ID}/files/${ID}?variant=`;

const purpose = (path: string, { mode = "cors", method = "GET", headers = {} } = {}) =>
  purposeOf({ method, mode, url: new URL(path, ORIGIN).href, headers: new Headers(headers) }, ORIGIN);
const page = (path: string) => purpose(path, { mode: "navigate" });

test("the worker answers for pages of the workspace, their parts and small photos, and for nothing else", () => {
  expect(page("/workspace")).toBe("page");
  expect(page(`/workspace/${ID}?stage=QUOTING`)).toBe("page");
  for (const path of [
    "/",
    "/sign-in",
    "/hand-over",
    "/admin",
    "/account",
    `/projects/${ID}`,
    "/workspaces",
  ]) {
    expect([path, page(path)]).toEqual([path, null]);
  }
  expect(purpose("/_next/static/chunks/a1.js")).toBe("asset");
  expect(purpose(`${PHOTO}thumb`)).toBe("photo");
  expect(purpose(`${PHOTO}display`)).toBe("photo");
  const api = [
    `${PHOTO}original`,
    "/api/projects",
    `/api/projects/${ID}`,
    `/api/projects/${ID}/contract.pdf`,
  ];
  for (const path of api) expect([path, purpose(path)]).toEqual([path, null]);
  expect(purpose("/workspace", { mode: "navigate", method: "POST" })).toBeNull();
  expect(purpose("https://elsewhere.example/_next/static/a.js")).toBeNull();
  const rsc = { rsc: "1" };
  expect(purpose(`/workspace/${ID}?_rsc=x`, { headers: rsc })).toBe("payload");
  expect(purpose(`/workspace/${ID}`, { headers: { ...rsc, "next-router-prefetch": "1" } })).toBeNull();
  expect(purpose("/workspace/pipeline", { headers: rsc })).toBeNull();
});

test("lists are kept with their filters, projects once, and neither forms nor pictures of the business at all", () => {
  expect(keptAs("/workspace?stage=QUOTING&_rsc=1")).toEqual({
    key: "/workspace?stage=QUOTING",
    kind: "list",
  });
  expect(keptAs(`/workspace/${ID}?stage=QUOTING`)).toEqual({ key: `/workspace/${ID}`, kind: "project" });
  expect(keptAs(`/workspace/contract/${ID}`)?.kind).toBe("draft");
  for (const path of [
    "/workspace/new",
    "/workspace/pipeline",
    "/workspace/offline",
    "/admin",
    "/hand-over",
  ]) {
    expect([path, keptAs(path)]).toEqual([path, null]);
  }
});

const HTML = {
  type: "basic",
  status: 200,
  redirected: false,
  url: "",
  headers: new Headers({ "content-type": "text/html" }),
};

test("whoever is signed out, handed the tablet over or is no rep leaves nothing behind", () => {
  const project = `/workspace/${ID}`;
  const lesson = (path: string, answer: Partial<typeof HTML>) =>
    lessonOf(new URL(path, ORIGIN).href, { ...HTML, ...answer });
  expect(lesson(project, {})).toBe("keep");
  expect(lesson(project, { type: "opaqueredirect", status: 0 })).toBe("forget all");
  expect(lesson(project, { redirected: true, url: `${ORIGIN}/sign-in?next=x` })).toBe("forget all");
  expect(lesson("/workspace/pipeline", { type: "opaqueredirect", status: 0 })).toBe("forget all");
  expect(lesson("/workspace", { status: 404 })).toBe("forget all");
  expect(lesson(project, { status: 404 })).toBe("forget it");
  expect(lesson(project, { status: 503 })).toBe("nothing");
  expect(lesson(project, { headers: new Headers({ "content-type": "text/x-component" }) })).toBe("nothing");
  expect(lesson("/workspace/new", {})).toBe("nothing");
});

test("a page is kept with the files it is made of and its small pictures, each once", () => {
  const html = `<script src="/_next/static/chunks/0ab~c.js"></script><link href="/_next/static/chunks/d-1.css">
    <script>self.x="/_next/static/chunks/0ab~c.js:/_next/static/media/f.woff2"</script>
    <img src="${PHOTO}thumb"><a href="${PHOTO}display"></a><img src="${PHOTO}thumb">`;
  expect(assetsIn(html)).toEqual([
    "/_next/static/chunks/0ab~c.js",
    "/_next/static/chunks/d-1.css",
    "/_next/static/media/f.woff2",
  ]);
  expect(photosIn(html)).toEqual([`${PHOTO}thumb`]);
});

test("what is two days old goes, then the oldest of what there is too much of", () => {
  const twoDays = 2 * 24 * 60 * 60_000;
  const now = twoDays * 2;
  const kept = Array.from({ length: MOST.project + 2 }, (_, age) => ({
    key: `p${age}`,
    kind: "project" as const,
    at: now - age,
  }));
  const list = { key: "list", kind: "list" as const, at: now - twoDays + 1 };
  const old = { key: "old", kind: "list" as const, at: now - twoDays };
  expect(surplus([old, ...kept.toReversed(), list], now).toSorted()).toEqual(["old", "p30", "p31"]);
});
