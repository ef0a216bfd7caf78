import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { LOGO_LIMIT, logoFields } from "#lib/brand/add-logo.schema.ts";
import { logoView } from "#lib/brand/brand.schema.ts";
import { checkLogo } from "#lib/brand/check-logo.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin uploads a picture as the company's logo. It is shown once change-brand names it. */
export const addLogo = operation({
  slug: "add-logo",
  summary: "Upload a logo",
  description:
    "Keeps a picture that `change-brand` can name as the logo. PNG, JPEG or WebP by content, at most 2 MiB and 25 megapixels; it " +
    "is made anew as a PNG of at most 720 by 180 pixels, without metadata.",
  method: "POST",
  path: "/api/brand/logos",
  access: signedIn,
  allowance: null,
  params: noParams,
  query: noQuery,
  body: { kind: "upload", fields: logoFields, limit: LOGO_LIMIT, check: checkLogo },
  result: logoView,
  status: 201,
  location: ({ id }) => `/api/brand/logos/${id}`,
  errors: ["invalid_multipart", "file_unreadable", "image_too_large"],

  authorise: async ({ actor }) => assertAdmin(actor),

  async run({ tx, actor, input: { file } }) {
    if (file?.width == null || file.height === null)
      throw new Error("An upload arrived without its picture.");
    const { storageKey, width, height } = file;
    const id = randomUUIDv7();
    await tx.logo.create({
      data: { id, storageKey, width, height, actor: actorOnRecord(actor), createdAt: new Date() },
      select: { id: true },
    });
    return { id, width, height };
  },
});
