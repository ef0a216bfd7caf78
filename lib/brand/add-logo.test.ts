import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { brandBody } from "#lib/brand/brand.schema.ts";
import { changeBrand } from "#lib/brand/change-brand.ts";
import { getBrand } from "#lib/brand/get-brand.ts";
import { getLogo } from "#lib/brand/get-logo.ts";
import { contractFile } from "#lib/contracts/contract-file.ts";
import { database } from "#lib/db/client.ts";
import { messageOf } from "#lib/mail/message.ts";
import { findOutboxMail } from "#lib/mail/outbox.queries.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import { sweep } from "#lib/running/sweep.ts";
import { wholeFile } from "#lib/storage/file-store.ts";
import { ANN, accept, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { logoPng } from "#lib/testing/logo-png.ts";
import { ALEX, sendLogo } from "#lib/testing/logos.ts";
import { perform, take } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const read = () => perform(getBrand, { actor: SAM, params: {}, query: {}, body: undefined });

async function save(changes: object) {
  const { logo, savedAt: _at, savedBy: _by, ...now } = await read();
  const body = brandBody.parse({ ...now, logoId: logo?.id ?? null, ...changes });
  return perform(changeBrand, { actor: ALEX, params: {}, query: {}, body });
}

const LETTER = { subject: "Hello", heading: "Hello", lead: "Hello.", parts: [], reason: "You asked." };
const MAIL = { to: "ann@example.com", letter: LETTER };

describe("a logo", () => {
  it("is made anew: small, without what was in it, see-through on screens and on white on paper", async () => {
    const secret = await sharp(await logoPng())
      .withExif({ IFD0: { Artist: "hidden words" } })
      .png()
      .toBuffer();
    const { id, storageKey, width, height } = await sendLogo(secret);
    expect([width, height]).toEqual([720, 180]);
    const [shown, onPaper] = [await wholeFile(storageKey, "display"), await wholeFile(storageKey, "thumb")];
    if (shown === null || onPaper === null) throw new Error("A picture is missing.");
    expect(await sharp(shown).metadata()).toMatchObject({
      format: "png",
      width: 720,
      height: 180,
      hasAlpha: true,
    });
    expect(await sharp(onPaper).metadata()).toMatchObject({
      format: "png",
      width: 720,
      height: 180,
      hasAlpha: false,
    });
    expect(shown.toString("latin1")).not.toContain("hidden words");
    const visitor = { kind: "visitor", visitorHash: null } as const;
    const taken = await take(getLogo, { actor: visitor, params: { logoId: id }, query: {} });
    expect(taken.text).toBe(shown.toString("utf8"));
  });

  it.each([
    [
      "an SVG, which may hold a program",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "unsupported_media_type",
    ],
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "unsupported_media_type"],
    ["a PDF", Buffer.from("%PDF-1.4\nstartxref\n0\n%%EOF\n"), "unsupported_media_type"],
    ["nothing", Buffer.alloc(0), "unsupported_media_type"],
  ] as const)("is not %s", async (_title, bytes, code) => {
    await refusedUnchanged(() => sendLogo(bytes), code);
  });

  it("is not half a picture, nor one that carries a page behind it, nor one of too many pixels", async () => {
    const whole = await logoPng();
    await refusedUnchanged(() => sendLogo(whole.subarray(0, 200)), "file_unreadable");
    const page = Buffer.from("<script>alert(1)</script>");
    await refusedUnchanged(() => sendLogo(Buffer.concat([whole, page])), "unsupported_media_type");
    const huge = sharp({ create: { width: 6_000, height: 5_000, channels: 3, background: "#fff" } }).png();
    await refusedUnchanged(async () => sendLogo(await huge.toBuffer()), "image_too_large");
  });

  it("is an admin's to upload", async () => {
    const bytes = await logoPng();
    await refusedUnchanged(() => sendLogo(bytes, SAM), "forbidden");
    await refusedUnchanged(() => sendLogo(bytes, ANN), "forbidden");
    const unknown = { actor: SAM, params: { logoId: crypto.randomUUID() }, query: {} };
    await expect(take(getLogo, unknown)).rejects.toMatchObject({ code: "logo_not_found" });
  });

  it("goes with every mail, inside it, until it is removed", async () => {
    const { id } = await sendLogo(await logoPng());
    expect(await save({ name: "Sunny Roofs", accent: "#7a2e8e", logoId: id })).toMatchObject({
      logo: { id },
    });
    const { html, attachments, from } = await messageOf("one", MAIL);
    expect(from.name).toBe("Sunny Roofs");
    expect(html).toContain("#7a2e8e");
    expect(html).toMatch(
      /<img class="logo" src="cid:logo-[\w-]+@localhost" alt="Sunny Roofs" width="176" height="44"/,
    );
    expect(attachments).toEqual([
      expect.objectContaining({ cid: `logo-${id}@localhost`, contentDisposition: "inline" }),
    ]);
    await sendMail("with-logo", MAIL, AbortSignal.timeout(10_000));
    const kept = await findOutboxMail("with-logo");
    expect(kept?.html).toContain('src="data:image/png;base64,');
    expect(kept?.attachments).toEqual([]);

    expect(await save({ logoId: null })).toMatchObject({ logo: null });
    const plain = await messageOf("two", MAIL);
    expect(plain.attachments).toEqual([]);
    expect(plain.html).not.toContain("<img");
  });

  it("stays in the store, and on the contracts that were issued under it", async () => {
    const projectId = await newProject();
    const { id, storageKey } = await sendLogo(await logoPng());
    await save({ logoId: id, accent: "#7a2e8e" });
    await issue(projectId);
    const issued = await contractFile(database(), { projectId, version: 1 });
    await accept(projectId);
    const agreed = await contractFile(database(), { projectId, version: 1 });

    await save({ logoId: null, accent: "#2b6653", name: "Somebody Else" });
    await sweep(new Date(Date.now() + 10_000 * 60 * 60 * 1_000));
    expect(await wholeFile(storageKey, "display")).not.toBeNull();
    const { pdf } = await database().contract.findFirstOrThrow({ where: { projectId } });
    expect(Buffer.from(pdf).equals(issued?.bytes ?? Buffer.alloc(0))).toBe(true);
    const later = await contractFile(database(), { projectId, version: 1 });
    expect(later?.bytes.equals(agreed?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(later?.bytes.toString("latin1")).toContain("/Subtype /Image");
  });
});
