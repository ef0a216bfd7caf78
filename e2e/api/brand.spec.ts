import { logoPng } from "#lib/testing/logo-png.ts";
import { BRAND_PATH, PLAIN_BRAND, saveBrand } from "../brand.ts";
import { multipart } from "../files/multipart.ts";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";

// The server is the worker's own: the tests after these find it as it was.
test.afterEach(async ({ request, person }) => {
  expect((await saveBrand(request, await person("ADMIN"))).status()).toBe(200);
});

test("the brand is an admin's to change: all others, and whoever has not read it as it is, change nothing", async ({
  request,
  person,
  refused,
  refusedUnchanged,
}) => {
  const [admin, staff, owner] = [await person("ADMIN"), await person("SALES"), await person("CUSTOMER")];
  const { version } = await (await request.get(BRAND_PATH, { headers: staff.readToken })).json();
  const logo = multipart([{ name: "file", fileName: "logo.png", bytes: await logoPng() }]);
  const put = (headers: Headers, changes: object = {}) =>
    request.put(BRAND_PATH, { data: { ...PLAIN_BRAND, version, ...changes }, headers });
  const upload = (headers: Headers) =>
    request.post("/api/brand/logos", { ...logo, headers: { ...logo.headers, ...headers } });

  for (const act of [put, upload]) {
    await refusedUnchanged(() => act({}), { status: 401, code: "unauthenticated" });
    for (const headers of [owner.cookie, staff.cookie, staff.token, admin.readToken]) {
      await refusedUnchanged(() => act(headers), { status: 403, code: "forbidden" });
    }
  }
  await refused(await request.get(BRAND_PATH), { status: 401, code: "unauthenticated" });
  await refused(await request.get(BRAND_PATH, { headers: owner.token }), { status: 403, code: "forbidden" });
  await refusedUnchanged(() => put(admin.cookie, { version: undefined }), {
    status: 400,
    code: "validation_failed",
    paths: ["version"],
  });
  await refusedUnchanged(() => put(admin.cookie, { version: version + 1 }), {
    status: 409,
    code: "settings_changed",
  });
  const told = await refusedUnchanged(() => put(admin.cookie, { accent: "#ffd100" }), {
    status: 400,
    code: "validation_failed",
    paths: ["accent"],
  });
  expect(told.errors?.[0]?.message).toMatch(/4\.5:1 is needed\. The nearest that can be is #[0-9a-f]{6}\./);

  const svg = multipart([
    { name: "file", fileName: "logo.png", bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
  ]);
  await refusedUnchanged(
    () => request.post("/api/brand/logos", { ...svg, headers: { ...svg.headers, ...admin.token } }),
    { status: 415, code: "unsupported_media_type" },
  );
  const added = await upload(admin.token);
  const { id } = await added.json();
  expect([added.status(), added.headers()["location"]]).toEqual([201, `/api/brand/logos/${id}`]);
  const picture = await request.get(`/api/brand/logos/${id}`);
  expect(picture.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect((await put(admin.cookie, { logoId: id })).status()).toBe(200);
  await refusedUnchanged(() => put(admin.token), { status: 409, code: "settings_changed" });
});
