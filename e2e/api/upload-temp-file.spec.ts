import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { multipart, uploadForm, uploadParts } from "../files/multipart.ts";
import { colourAt, heic, jpeg, noise, pdf, png, SECRET, webp } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { leastBody, newAssociation, newVisitor } from "./bodies.ts";

const PATH = "/api/projects/files";

test.describe("a homeowner who uploads", () => {
  const kinds: [string, () => Promise<Buffer>, string][] = [
    ["JPEG", jpeg, "image/jpeg"],
    ["PNG", png, "image/png"],
    ["WebP", webp, "image/webp"],
    ["HEIC", heic, "image/heic"],
  ];
  for (const [kind, picture, mediaType] of kinds) {
    test(`a ${kind} keeps the original to the byte, and people see a clean picture of it`, async ({
      request,
      stored,
    }) => {
      const association = newAssociation();
      const bytes = await picture();
      // The name and the type that a sender claims count for nothing.
      const answer = await request.post(
        PATH,
        uploadForm({ association, bytes, name: "lies.txt", type: "text/html" }),
      );
      expect([answer.status(), await answer.json()]).toEqual([200, { ok: true }]);
      const [file, ...more] = await stored.filesUnder(association);
      expect(more).toEqual([]);
      expect(file).toMatchObject({
        code: "switchboard_photo",
        name: "lies.txt",
        media_type: mediaType,
        byte_size: bytes.length,
      });
      expect(file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect((await readFile(file?.bytes.original ?? "")).equals(bytes)).toBe(true);
      for (const seen of [file?.bytes.display, file?.bytes.thumb]) {
        const picture = await readFile(seen ?? "");
        expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", width: expect.any(Number) });
        expect([await colourAt(picture, "top left"), await colourAt(picture, "bottom right")]).toEqual([
          "red",
          "blue",
        ]);
      }
    });
  }

  test("a photo taken upright sees it upright, small, and without where it was taken", async ({
    request,
    stored,
  }) => {
    const association = newAssociation();
    const bytes = await jpeg({ width: 3_000, height: 1_500, orientation: 6 });
    expect(bytes.includes(SECRET)).toBe(true);
    await request.post(PATH, uploadForm({ association, bytes }));
    const [file] = await stored.filesUnder(association);
    expect(file).toMatchObject({ width: 1_500, height: 3_000 });
    const sides = [2_048, 400] as const;
    for (const [index, path] of [file?.bytes.display ?? "", file?.bytes.thumb ?? ""].entries()) {
      const picture = await readFile(path);
      const { width, height, exif, icc, xmp, iptc, orientation } = await sharp(picture).metadata();
      expect({ width, height }).toEqual({ width: (sides[index] ?? 0) / 2, height: sides[index] });
      expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
      expect(picture.includes(SECRET)).toBe(false);
      expect([await colourAt(picture, "top left"), await colourAt(picture, "bottom right")]).toEqual([
        "red",
        "blue",
      ]);
    }
  });

  test("a PDF keeps it as it is", async ({ request, stored }) => {
    const association = newAssociation();
    expect((await request.post(PATH, uploadForm({ association, bytes: pdf() }))).status()).toBe(200);
    const [file] = await stored.filesUnder(association);
    expect(file).toMatchObject({ media_type: "application/pdf", width: null, height: null });
    expect((await readFile(file?.bytes.original ?? "")).equals(pdf())).toBe(true);
  });

  test("a photo of many megabytes has all of it kept", async ({ request, stored }) => {
    const association = newAssociation();
    const bytes = await noise(12);
    expect(bytes.length).toBeGreaterThan(8 * 1_048_576);
    expect(bytes.length).toBeLessThan(20 * 1_048_576);
    expect((await request.post(PATH, uploadForm({ association, bytes }))).status()).toBe(200);
    const [file] = await stored.filesUnder(association);
    expect(file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("the parts in whatever order is understood", async ({ request, stored }) => {
    const bytes = await png();
    const association = newAssociation();
    const [id, code, file] = uploadParts({ association, bytes });
    if (id === undefined || code === undefined || file === undefined)
      throw new Error("An upload has three parts.");
    const orders = [
      [id, code, file],
      [file, code, id],
      [code, file, id],
      [id, file, code],
      [file, id, code],
      [code, id, file],
    ];
    for (const order of orders) expect((await request.post(PATH, multipart(order))).status()).toBe(200);
    expect(await stored.filesUnder(association)).toHaveLength(orders.length);
  });
});

test.describe("the name of a file is for people to read, and harms nobody:", () => {
  for (const [what, name, shown] of [
    ["a path upwards", "../../../etc/passwd", "passwd"],
    ["a path of Windows", "..\\..\\boot.ini", "boot.ini"],
    ["a line break and a header", "a\r\nSet-Cookie: b=1.png", "a%0D%0ASet-Cookie: b=1.png"],
    ["letters that run backwards", "photo\u202Egnp.exe", "photognp.exe"],
    ["300 characters", "é".repeat(300), "é".repeat(200)],
    ["nothing", "", "photo"],
    ["dots", "..", "photo"],
    ["letters of any script", "屋根 ☀.png", "屋根 ☀.png"],
    ["markup", "<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png"],
    ["SQL", "'; DROP TABLE files; --", "'; DROP TABLE files; --"],
  ] as const) {
    test(what, async ({ request, stored }) => {
      const association = newAssociation();
      expect((await request.post(PATH, uploadForm({ association, bytes: await png(), name }))).status()).toBe(
        200,
      );
      const [file] = await stored.filesUnder(association);
      expect(file?.name).toBe(shown);
      expect(file?.bytes.original).toMatch(/\/kept\/[0-9a-f]{2}\/[0-9a-f-]{36}\/original$/);
    });
  }
});

test.describe("files of one kind", () => {
  test("may be ten; the eleventh is refused, and another kind has room of its own", async ({
    request,
    stored,
    refusedUnchanged,
  }) => {
    const association = newAssociation();
    const bytes = await png({ width: 20, height: 20 });
    const send = (code?: string) =>
      request.post(PATH, uploadForm({ association, bytes, ...(code === undefined ? {} : { code }) }));
    for (let count = 0; count < 10; count += 1) expect((await send()).status()).toBe(200);
    await refusedUnchanged(() => send(), { status: 409, code: "too_many_files" });
    expect((await send("site_access_photo")).status()).toBe(200);
    expect(await stored.filesUnder(association)).toHaveLength(11);
  });

  test("are swapped with replace=true, and stay as they were when the new one is refused", async ({
    request,
    stored,
    refusedUnchanged,
  }) => {
    const association = newAssociation();
    await request.post(PATH, uploadForm({ association, bytes: await jpeg(), name: "one.jpg" }));
    await request.post(PATH, uploadForm({ association, bytes: await jpeg(), name: "two.jpg" }));
    await request.post(
      PATH,
      uploadForm({ association, bytes: await jpeg(), name: "way in.jpg", code: "site_access_photo" }),
    );
    const swap = (bytes: Uint8Array) =>
      request.post(`${PATH}?replace=true`, uploadForm({ association, bytes, name: "new.png" }));

    const broken = (await jpeg()).subarray(0, 900);
    await refusedUnchanged(() => swap(broken), { status: 400, code: "file_unreadable" });
    await refusedUnchanged(() => swap(Buffer.from("no picture")), {
      status: 415,
      code: "unsupported_media_type",
    });

    expect((await swap(await png())).status()).toBe(200);
    const names = (await stored.filesUnder(association)).map(({ name }) => name);
    expect(names.sort()).toEqual(["new.png", "way in.jpg"]);
  });

  test("are all kept when they come at once", async ({ request, stored }) => {
    const association = newAssociation();
    const bytes = await png();
    const form = uploadForm({ association, bytes });
    const answers = await Promise.all(Array.from({ length: 12 }, () => request.post(PATH, form)));
    expect(answers.map((answer) => answer.status()).sort()).toEqual([
      ...Array.from({ length: 10 }, () => 200),
      409,
      409,
    ]);
    const files = await stored.filesUnder(association);
    expect(files).toHaveLength(10);
    for (const file of files) expect((await readFile(file.bytes.original)).equals(bytes)).toBe(true);
  });
});

test.describe("an association", () => {
  test("belongs to the visitor who began it: to anybody else it is not there", async ({
    request,
    refusedUnchanged,
  }) => {
    const association = newAssociation();
    const [ann, bob] = [newVisitor(), newVisitor()];
    const form = uploadForm({ association, bytes: await png() });
    const send = (visitor: Record<string, string>) =>
      request.post(PATH, { ...form, headers: { ...form.headers, ...visitor } });
    expect((await send(ann)).status()).toBe(200);
    for (const other of [bob, {}]) {
      await refusedUnchanged(() => send(other), { status: 404, code: "file_association_not_found" });
    }
    expect((await send(ann)).status()).toBe(200);
  });

  test("begun without a cookie is there for whoever knows its id", async ({ request, stored }) => {
    const association = newAssociation();
    const form = uploadForm({ association, bytes: await png() });
    for (const visitor of [{}, newVisitor(), newVisitor()]) {
      expect((await request.post(PATH, { ...form, headers: { ...form.headers, ...visitor } })).status()).toBe(
        200,
      );
    }
    expect(await stored.filesUnder(association)).toHaveLength(3);
  });

  test("is closed once a project has claimed it", async ({ request, refusedUnchanged }) => {
    const association = newAssociation();
    const form = uploadForm({ association, bytes: await png() });
    await request.post(PATH, form);
    expect(
      (await request.post("/api/projects", { data: leastBody({ fileAssociationId: association }) })).status(),
    ).toBe(201);
    for (const query of ["", "?replace=true", "?replace=false"]) {
      await refusedUnchanged(() => request.post(PATH + query, form), {
        status: 409,
        code: "file_association_claimed",
      });
    }
  });

  test("loses nothing when a project claims it while photos arrive", async ({ request, stored }) => {
    for (let round = 0; round < 3; round += 1) {
      const association = newAssociation();
      const form = uploadForm({ association, bytes: await png() });
      await request.post(PATH, form);
      const uploads = Promise.all(Array.from({ length: 4 }, () => request.post(PATH, form)));
      const created = await request.post("/api/projects", {
        data: leastBody({ fileAssociationId: association }),
      });
      expect(created.status()).toBe(201);
      const kept = 1 + (await uploads).filter((answer) => answer.status() === 200).length;
      for (const answer of await uploads) expect([200, 409]).toContain(answer.status());
      const { id } = Object(await created.json());
      const attached = await stored.rows(
        "SELECT data FROM project_events WHERE project_id = $1 AND type = 'File.Attached'",
        [id],
      );
      expect([attached.length, (await stored.filesUnder(association)).length]).toEqual([kept, kept]);
    }
  });
});
