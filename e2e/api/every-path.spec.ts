import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures.ts";
import { rawRequest } from "./raw-request.ts";

const PATHS = {
  "/api/customers": ["GET", "HEAD", "OPTIONS"],
  "/api/auth/sign-in": ["OPTIONS", "POST"],
  "/api/auth/sign-in/confirm": ["OPTIONS", "POST"],
  "/api/auth/give-back": ["OPTIONS", "POST"],
  "/api/auth/sign-out": ["OPTIONS", "POST"],
  "/api/auth/sign-out-everywhere": ["OPTIONS", "POST"],
  "/api/projects": ["GET", "HEAD", "OPTIONS", "POST"],
  "/api/projects/files": ["OPTIONS", "POST"],
  "/api/projects/{projectId}": ["GET", "HEAD", "OPTIONS", "PATCH"],
  "/api/projects/{projectId}/accept": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/charges": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/charges/{chargeId}": ["DELETE", "OPTIONS"],
  "/api/projects/{projectId}/close": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/contract": ["GET", "HEAD", "OPTIONS"],
  "/api/projects/{projectId}/contract.pdf": ["GET", "HEAD", "OPTIONS"],
  "/api/projects/{projectId}/contracts": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/contracts/preview": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/customer": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/events": ["GET", "HEAD", "OPTIONS"],
  "/api/projects/{projectId}/files": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/files/{fileId}": ["GET", "HEAD", "OPTIONS"],
  "/api/projects/{projectId}/files/{fileId}/retake": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/hand-over": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/installation-preferences": ["OPTIONS", "PUT"],
  "/api/projects/{projectId}/reject": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/site": ["OPTIONS", "POST"],
  "/api/projects/{projectId}/stage": ["OPTIONS", "POST"],
  "/api/customers/{customerId}": ["GET", "HEAD", "OPTIONS", "PATCH"],
  "/api/sites": ["GET", "HEAD", "OPTIONS"],
  "/api/sites/{siteId}": ["GET", "HEAD", "OPTIONS", "PATCH"],
  "/api/brand": ["GET", "HEAD", "OPTIONS", "PUT"],
  "/api/brand/logos": ["OPTIONS", "POST"],
  "/api/brand/logos/{logoId}": ["GET", "HEAD", "OPTIONS"],
  "/api/saved-filters": ["GET", "HEAD", "OPTIONS", "POST"],
  "/api/saved-filters/{filterId}": ["DELETE", "OPTIONS", "PATCH"],
  "/api/contract-terms": ["GET", "HEAD", "OPTIONS", "PUT"],
  "/api/project-classes": ["GET", "HEAD", "OPTIONS", "PUT"],
  "/api/line-templates": ["GET", "HEAD", "OPTIONS", "PUT"],
  "/api/users": ["GET", "HEAD", "OPTIONS", "POST"],
  "/api/users/{userId}": ["OPTIONS", "PATCH"],
  "/api/tokens": ["GET", "HEAD", "OPTIONS", "POST"],
  "/api/tokens/{tokenId}": ["DELETE", "OPTIONS"],
  "/api/webhooks": ["GET", "HEAD", "OPTIONS", "POST"],
  "/api/webhooks/{endpointId}": ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH"],
  "/api/webhooks/{endpointId}/secrets": ["OPTIONS", "POST"],
  "/api/webhooks/{endpointId}/secrets/{secretId}": ["DELETE", "OPTIONS"],
  "/api/webhooks/{endpointId}/deliveries": ["GET", "HEAD", "OPTIONS"],
  "/api/webhooks/{endpointId}/deliveries/{deliveryId}": ["GET", "HEAD", "OPTIONS"],
  "/api/webhooks/{endpointId}/deliveries/{deliveryId}/replay": ["OPTIONS", "POST"],
  "/api/projects.csv": ["GET", "HEAD", "OPTIONS"],
  "/api/pipeline/months.csv": ["GET", "HEAD", "OPTIONS"],
  "/api/pipeline/stages.csv": ["GET", "HEAD", "OPTIONS"],
  "/api/pipeline/weeks.csv": ["GET", "HEAD", "OPTIONS"],
  "/api/health": ["GET", "HEAD", "OPTIONS"],
  "/api/ready": ["GET", "HEAD", "OPTIONS"],
  "/api/openapi.json": ["GET", "HEAD", "OPTIONS"],
} as const;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const NOWHERE = [
  "/api",
  "/api/",
  "/api/nothing",
  "/api/projects/",
  "/api/projects/1/2/3",
  "/api/projects/1/contracts/2",
  "/api/projects/1/Close",
  "/api/projects/files/1",
  "/api/health/x",
  "/api/Projects",
  "/api/%2e%2e/api",
  "/api/projects%00",
  "/api/a%2Fb",
  "/api/openapi",
  // What the library behind the sign-in would answer at, had it a door of its own.
  "/api/auth",
  "/api/auth/signin",
  "/api/auth/signin/email",
  "/api/auth/signout",
  "/api/auth/callback/email",
  "/api/auth/callback/email?token=x&email=a%40example.com&callbackUrl=https://evil.example",
  "/api/auth/session",
  "/api/auth/csrf",
  "/api/auth/providers",
  "/api/auth/error",
  "/api/auth/verify-request",
  "/api/auth/_log",
];

for (const [template, taken] of Object.entries(PATHS)) {
  const path = template.replaceAll(/\{\w+\}/g, () => randomUUID());
  test(`a caller of ${template} with a method that it does not take reads which it takes`, async ({
    request,
    refusedUnchanged,
  }) => {
    for (const method of METHODS.filter((known) => !taken.some((one) => one === known))) {
      if (method === "HEAD") {
        const answer = await request.head(path);
        expect(answer.status()).toBe(405);
        expect((await answer.body()).length).toBe(0);
        continue;
      }
      const answer = await request.fetch(path, { method });
      expect(answer.headers()["allow"]).toBe(taken.join(", "));
      await refusedUnchanged(async () => answer, { status: 405, code: "method_not_allowed" });
    }
    const options = await request.fetch(path, { method: "OPTIONS" });
    expect([options.status(), options.headers()["allow"]]).toEqual([204, taken.join(", ")]);
  });
}

test("a caller of a path that leads nowhere reads so, with any method", async ({ request, refused }) => {
  for (const path of NOWHERE) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      await refused(await request.fetch(path, { method, maxRedirects: 0 }), {
        status: 404,
        code: "path_not_found",
      });
    }
    const head = await request.head(path, { maxRedirects: 0 });
    expect([head.status(), (await head.body()).length]).toEqual([404, 0]);
  }
});

test("a caller of a path or method that no client library would send reads a problem too", async ({
  server,
}) => {
  const oddities: [string, string, number, string][] = [
    ["GET", "//api/projects", 404, "path_not_found"],
    ["GET", "/api//projects", 404, "path_not_found"],
    ["GET", "/api/..%2f..%2fetc/passwd", 404, "path_not_found"],
    ["GET", "/api\\projects", 404, "path_not_found"],
    ["GET", "/API/projects", 404, "path_not_found"],
    ["GET", "/api/%", 400, "validation_failed"],
    ["GET", "/api/%E0%A4%A", 400, "validation_failed"],
    ["PROPFIND", "/api/projects", 405, "method_not_allowed"],
    ["TRACE", "/api/health", 405, "method_not_allowed"],
  ];
  for (const [method, path, status, code] of oddities) {
    const answer = await rawRequest(
      server.url,
      `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: odd-request-1\r\nConnection: close\r\n\r\n`,
    );
    expect({ method, path, ...answer }).toMatchObject({ method, path, status });
    expect(answer.headers).toMatchObject({
      "content-type": "application/problem+json",
      "x-request-id": "odd-request-1",
    });
    expect(JSON.parse(answer.body)).toMatchObject({ status, code, requestId: "odd-request-1" });
  }
});

test("a request id is echoed when it is safe, and made when it is not", async ({ request }) => {
  for (const id of ["12345678", "Trace.me_down-1", "x".repeat(128)]) {
    for (const path of ["/api/health", "/api/nothing"]) {
      const answer = await request.get(path, { headers: { "x-request-id": id } });
      expect(answer.headers()["x-request-id"]).toBe(id);
    }
  }
  for (const id of ["1234567", "x".repeat(129), "has space", "<script>1", 'quote"quote', "semi;colon"]) {
    const answer = await request.get("/api/nothing", { headers: { "x-request-id": id } });
    const made = answer.headers()["x-request-id"];
    expect(made).not.toBe(id);
    expect(made).toMatch(/^[A-Za-z0-9._-]{8,128}$/);
    expect(await answer.json()).toMatchObject({ requestId: made });
  }
});

test("the process says that it is up, that it can serve, and the same to HEAD without a body", async ({
  request,
}) => {
  for (const path of ["/api/health", "/api/ready"]) {
    const answer = await request.get(path);
    expect([answer.status(), await answer.json()]).toEqual([200, { ok: true }]);
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length, head.headers()["content-type"]]).toEqual([
      200,
      0,
      "application/json",
    ]);
  }
});

test("the document describes every path that there is and every refusal that may come", async ({
  request,
}) => {
  const answer = await request.get("/api/openapi.json");
  expect(answer.headers()["content-type"]).toBe("application/json");
  const { openapi, paths } = Object(await answer.json());
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths).sort()).toEqual(Object.keys(PATHS).sort());
  for (const [path, taken] of Object.entries(PATHS)) {
    for (const method of taken.filter((one) => one !== "OPTIONS" && one !== "HEAD")) {
      const responses: Record<string, unknown> = paths[path][method.toLowerCase()].responses;
      expect(Object.keys(responses), `${method} ${path}`).toEqual(
        expect.arrayContaining(statusesOf(path, method)),
      );
    }
  }
});

/** What every operation of the kind may be answered with, whatever it is about. */
function statusesOf(path: string, method: string): string[] {
  const isDomain = /^\/api\/(projects|customers|sites)/.test(path);
  const isSession = path.startsWith("/api/auth") || path.endsWith("/hand-over");
  const common = ["401", "500", "503", ...(isDomain || isSession ? ["400"] : [])];
  const aboutOne = path.includes("{") ? ["404"] : [];
  if (method === "GET") return [...common, ...aboutOne];
  const isBodiless = method === "DELETE" || /\/(sign-out|hand-over|give-back|secrets|replay)/.test(path);
  const body = isBodiless ? [] : ["413", "415"];
  // What begins or ends a session answers with secrets, and so does what makes one: no key has their answers kept.
  const isSecret = isSession || /^\/api\/(tokens|webhooks)$|\/secrets$/.test(path);
  return [...common, ...aboutOne, "403", ...body, ...(method === "POST" && !isSecret ? ["422"] : [])];
}

test("no answer says what the server is made of, and none may be kept or sniffed", async ({ request }) => {
  for (const path of ["/api/health", "/api/nothing", "/api/openapi.json"]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    for (const name of ["x-powered-by", "server", "set-cookie"]) expect(headers).not.toHaveProperty(name);
  }
});
