import { issued } from "../contracts.ts";
import { uploadForm } from "../files/multipart.ts";
import { png } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { newProject, send } from "../projects.ts";
import { leastBody, newAssociation, newVisitor } from "./bodies.ts";
import { ABOUT_A_PROJECT, type Ask, FOR_ANYONE } from "./operations.ts";

const CROSS_SITE = { status: 403, code: "cross_site" };
const { cookie } = newVisitor();

const FOREIGN: Record<string, string>[] = [
  { cookie },
  { cookie, "sec-fetch-site": "cross-site" },
  { cookie, "sec-fetch-site": "same-site" },
  { cookie, "sec-fetch-site": "none" },
  { cookie, origin: "https://evil.example" },
  { cookie, origin: "null" },
  { cookie: "theme=dark" },
];

test.describe("a page of somebody else's cannot act in a visitor's name:", () => {
  for (const headers of FOREIGN) {
    test(`a request with ${JSON.stringify({ ...headers, cookie: headers["cookie"]?.split("=")[0] })}`, async ({
      request,
      refusedUnchanged,
    }) => {
      await refusedUnchanged(() => request.post("/api/projects", { data: leastBody(), headers }), CROSS_SITE);
      const form = uploadForm({ association: newAssociation(), bytes: await png() });
      const upload = () =>
        request.post("/api/projects/files", { ...form, headers: { ...form.headers, ...headers } });
      await refusedUnchanged(upload, CROSS_SITE);
    });
  }
});

test("somebody else's page can send neither a form nor a script's request to anything that changes, in the name of somebody signed in", async ({
  request,
  database,
  person,
  refusedUnchanged,
}) => {
  const [owner, staff] = [await person("CUSTOMER"), await person("ADMIN")];
  const place = await newProject(request, database, { owner, staff });
  await issued(request, { ...place, staff });
  const asks: Ask[] = [
    ...Object.values(ABOUT_A_PROJECT).map((ask) => ask(place)),
    ...Object.values(FOR_ANYONE).map((ask) => ask(Buffer.from("a photo"))),
  ];
  const session = { cookie: staff.cookie["cookie"] ?? "" };
  const evil = { ...session, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const ask of asks.filter(({ method }) => method !== "GET")) {
    // What a browser sends for `<form method="post">`, whose method and words are limited, and for `fetch`.
    const form: Ask = {
      method: "POST",
      path: ask.path,
      data: "rejectReason=x",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
      },
    };
    const script: Ask = {
      ...ask,
      headers: { ...ask.headers, "sec-fetch-mode": "cors" },
    };
    if (ask.method === "POST") await refusedUnchanged(() => send(request, form, evil), CROSS_SITE);
    await refusedUnchanged(() => send(request, script, evil), CROSS_SITE);
    await refusedUnchanged(() => send(request, script, { ...session, origin: "null" }), CROSS_SITE);
  }
});

test("a page that claims our origin while the browser says otherwise is refused", async ({
  request,
  server,
  refusedUnchanged,
}) => {
  const headers = { cookie, origin: server.url, "sec-fetch-site": "cross-site" };
  await refusedUnchanged(() => request.post("/api/projects", { data: leastBody(), headers }), CROSS_SITE);
});

test("our own pages may, and so may callers who carry no cookie, wherever they are", async ({
  request,
  server,
}) => {
  const welcome: Record<string, string>[] = [
    { cookie, "sec-fetch-site": "same-origin" },
    { cookie, origin: server.url },
    { "sec-fetch-site": "cross-site", origin: "https://partner.example" },
    {},
  ];
  for (const headers of welcome) {
    expect((await request.post("/api/projects", { data: leastBody(), headers })).status()).toBe(201);
  }
});

test("no other site's page may read an answer: nothing is shared across origins", async ({ request }) => {
  const answer = await request.get("/api/openapi.json", { headers: { origin: "https://evil.example" } });
  const preflight = await request.fetch("/api/projects", {
    method: "OPTIONS",
    headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
  });
  for (const name of [answer, preflight].flatMap((one) => Object.keys(one.headers()))) {
    expect(name).not.toMatch(/^access-control-/);
  }
});
