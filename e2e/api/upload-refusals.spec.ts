import { multipart, type Part, uploadForm, uploadParts } from "../files/multipart.ts";
import { heic, jpeg, noise, pdf, pixelBomb, png, webp, zip } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";
import { newAssociation } from "./bodies.ts";
import { rawRequest } from "./raw-request.ts";

const PATH = "/api/projects/files";
const HTML = Buffer.from("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

const joined = async (picture: Promise<Buffer>, more: Buffer) => Buffer.concat([await picture, more]);
const half = async (bytes: Promise<Buffer>) =>
  (await bytes).subarray(0, Math.floor((await bytes).length / 2));

test.describe("a file that is not what we take is refused, and nothing of it kept:", () => {
  const UNREADABLE = { status: 400, code: "file_unreadable" };
  const OTHER_KIND = { status: 415, code: "unsupported_media_type" };
  const cases: [string, () => Promise<Buffer>, { status: number; code: string }][] = [
    ["half a JPEG", () => half(jpeg({ width: 1_200, height: 900 })), UNREADABLE],
    ["half a PNG", () => half(png({ width: 1_200, height: 900 })), UNREADABLE],
    ["half a WebP", () => half(webp()), UNREADABLE],
    ["half a HEIC", () => half(heic()), UNREADABLE],
    ["half a PDF", async () => pdf().subarray(0, 120), UNREADABLE],
    [
      "the first bytes of a JPEG and nothing more",
      async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      UNREADABLE,
    ],
    ["a picture with too many pixels in few bytes", pixelBomb, { status: 400, code: "image_too_large" }],
    ["nothing at all", async () => Buffer.alloc(0), OTHER_KIND],
    ["text", async () => Buffer.from("I am a photo, honestly."), OTHER_KIND],
    ["SVG", async () => SVG, OTHER_KIND],
    [
      "SVG with an XML head",
      async () => Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), SVG]),
      OTHER_KIND,
    ],
    ["HTML", async () => HTML, OTHER_KIND],
    ["a ZIP archive", async () => zip(), OTHER_KIND],
    ["a GIF", async () => Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"), OTHER_KIND],
    ["a program", async () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)]), OTHER_KIND],
    ["a PNG that is a web page too", () => joined(png(), HTML), OTHER_KIND],
    ["a JPEG that is a ZIP archive too", () => joined(jpeg(), zip()), OTHER_KIND],
    ["a JPEG with a web page in its comment", async () => commented(await jpeg(), HTML), OTHER_KIND],
    ["a PDF that is a web page too", async () => Buffer.concat([HTML, pdf()]), OTHER_KIND],
    ["a PDF with a web page behind it", async () => Buffer.concat([pdf(), HTML]), OTHER_KIND],
    ["a picture that is a PDF too", () => joined(png(), pdf()), OTHER_KIND],
  ];
  for (const [what, bytes, expected] of cases) {
    test(what, async ({ request, refusedUnchanged }) => {
      const form = uploadForm({
        association: newAssociation(),
        bytes: await bytes(),
        name: "photo.jpg",
        type: "image/jpeg",
      });
      await refusedUnchanged(() => request.post(PATH, form), expected);
    });
  }

  test("more than 20 MiB, though it may be 20 MiB to the byte", async ({ request, refusedUnchanged }) => {
    const limit = 20 * 1_048_576;
    const photo = await noise(14);
    // What stands behind the end of a JPEG is ignored by whoever shows it.
    const padded = (size: number) => Buffer.concat([photo, Buffer.alloc(size - photo.length)]);
    const send = (bytes: Buffer) => request.post(PATH, uploadForm({ association: newAssociation(), bytes }));
    expect((await send(padded(limit))).status()).toBe(200);
    await refusedUnchanged(() => send(padded(limit + 1)), { status: 413, code: "payload_too_large" });
    await refusedUnchanged(() => send(padded(40 * 1_048_576)), { status: 413, code: "payload_too_large" });
  });
});

/** A JPEG with a comment as its first segment. */
function commented(picture: Buffer, comment: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([
    picture.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    comment,
    picture.subarray(2),
  ]);
}

test.describe("a form that is not right is refused, and nothing of it kept:", () => {
  const association = "uploads-under-one-id";
  const id: Part = { name: "fileAssociationId", value: association };
  const code: Part = { name: "fileCode", value: "switchboard_photo" };
  const photo = async (name = "file"): Promise<Part> => ({ name, fileName: "a.png", bytes: await png() });
  const INVALID = { status: 400, code: "validation_failed" };

  const cases: [string, () => Promise<Part[]>, string[]][] = [
    ["no file", async () => [id, code], ["file"]],
    ["no association", async () => [code, await photo()], ["fileAssociationId"]],
    ["no code", async () => [id, await photo()], ["fileCode"]],
    ["the file alone", async () => [await photo()], ["fileAssociationId", "fileCode"]],
    ["two files", async () => [id, code, await photo(), await photo()], ["file"]],
    ["the association twice", async () => [id, id, code, await photo()], ["fileAssociationId"]],
    ["the code twice, after the file", async () => [id, code, await photo(), code], ["fileCode"]],
    ["the file under another name", async () => [id, code, await photo("photo")], ["photo"]],
    ["the file as text", async () => [id, code, { name: "file", value: "text" }], ["file"]],
    [
      "a field we do not know",
      async () => [id, code, { name: "projectId", value: "1" }, await photo()],
      ["projectId"],
    ],
    [
      "a code we do not know",
      async () => [id, { name: "fileCode", value: "roof_photo" }, await photo()],
      ["fileCode"],
    ],
    [
      "an association with a slash",
      async () => [{ name: "fileAssociationId", value: "../../../../etc/passwd" }, code, await photo()],
      ["fileAssociationId"],
    ],
    [
      "an association of 129 letters",
      async () => [{ name: "fileAssociationId", value: "x".repeat(129) }, code, await photo()],
      ["fileAssociationId"],
    ],
    [
      "an association that anybody could guess",
      async () => [{ name: "fileAssociationId", value: "x".repeat(15) }, code, await photo()],
      ["fileAssociationId"],
    ],
    [
      "a field of five kilobytes",
      async () => [{ name: "fileAssociationId", value: "x".repeat(5_000) }, code, await photo()],
      ["fileAssociationId"],
    ],
  ];
  for (const [what, parts, paths] of cases) {
    test(what, async ({ request, refusedUnchanged }) => {
      const form = multipart(await parts());
      await refusedUnchanged(() => request.post(PATH, form), { ...INVALID, paths });
    });
  }

  test("dozens of parts", async ({ request, refusedUnchanged }) => {
    const many = Array.from({ length: 40 }, (_, index): Part => ({ name: `field${index}`, value: "x" }));
    const send = async () => request.post(PATH, multipart([...many, id, code, await photo()]));
    await refusedUnchanged(send, { status: 400, code: "invalid_multipart" });
  });

  test("a query that means nothing", async ({ request, refusedUnchanged }) => {
    const form = multipart([id, code, await photo()]);
    for (const query of ["replace=maybe", "replace=", "replace=1"]) {
      await refusedUnchanged(() => request.post(`${PATH}?${query}`, form), {
        ...INVALID,
        paths: ["replace"],
      });
    }
    await refusedUnchanged(() => request.post(`${PATH}?replace=true&replace=false`, form), {
      ...INVALID,
      paths: ["replace"],
    });
    await refusedUnchanged(() => request.post(`${PATH}?overwrite=true`, form), {
      ...INVALID,
      paths: ["overwrite"],
    });
  });

  for (const contentType of [
    "application/json",
    "image/png",
    "multipart/mixed; boundary=x",
    "multipart/form-data",
  ]) {
    test(`a form sent as ${contentType}`, async ({ request, refusedUnchanged }) => {
      const { data } = multipart([id, code, await photo()]);
      const send = () => request.post(PATH, { data, headers: { "content-type": contentType } });
      await refusedUnchanged(send, { status: 415, code: "unsupported_media_type" });
    });
  }

  test("a boundary that never comes, an empty one, and none at all in the body", async ({
    request,
    refusedUnchanged,
  }) => {
    const { data } = multipart([id, code, await photo()]);
    const send = (boundary: string, body: Buffer) => () =>
      request.post(PATH, {
        data: body,
        headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
      });
    await refusedUnchanged(send("another", data), { status: 400, code: "invalid_multipart" });
    await refusedUnchanged(send("", data), { ...INVALID, paths: ["file"] });
    await refusedUnchanged(send("another", Buffer.alloc(0)), { status: 400, code: "invalid_multipart" });
  });

  test("a body that ends anywhere before its end", async ({ request, refusedUnchanged }) => {
    const { data, headers } = uploadForm({ association: newAssociation(), bytes: await png() });
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const cut = data.subarray(0, Math.floor(data.length * share));
      await refusedUnchanged(() => request.post(PATH, { data: cut, headers }), {
        status: 400,
        code: "invalid_multipart",
      });
    }
    const withoutEnd = data.subarray(0, data.length - 4);
    await refusedUnchanged(() => request.post(PATH, { data: withoutEnd, headers }), {
      status: 400,
      code: "invalid_multipart",
    });
  });

  test("an upload whose line breaks: nothing of it is kept, and the server goes on", async ({
    request,
    server,
    stored,
    address,
  }) => {
    const before = await stored.snapshot();
    const { data, headers } = multipart(
      uploadParts({ association: newAssociation(), bytes: await noise(3) }),
    );
    const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\nContent-Type: ${headers["content-type"]}\r\nContent-Length: ${data.length}\r\nConnection: close\r\n\r\n`;
    const lost = Buffer.concat([Buffer.from(head), data.subarray(0, data.length / 2)]);
    await rawRequest(server.url, lost, { hangUp: true }).catch(() => undefined);
    await expect.poll(() => stored.snapshot()).toEqual(before);
    expect((await request.get("/api/health")).status()).toBe(200);
  });
});
