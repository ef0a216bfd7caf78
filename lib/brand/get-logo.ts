import "server-only";
import { logoParams } from "#lib/brand/brand.schema.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { download, everybody, noQuery } from "#lib/operation.ts";
import { storedBytes } from "#lib/storage/file-store.ts";

/** Whoever sees a page of the company's sees its logo, also on a device that was handed to them. */
export const getLogo = download({
  slug: "get-logo",
  summary: "Download a logo",
  description: "The picture as it is shown. What an id names never changes: it may be kept for good.",
  method: "GET",
  path: "/api/brand/logos/{logoId}",
  access: everybody,
  params: logoParams,
  query: noQuery,
  mediaTypes: ["image/png"],
  errors: ["logo_not_found"],

  async authorise({ tx, input: { params } }) {
    const logo = await tx.logo.findUnique({
      where: { id: params.logoId },
      select: { id: true, storageKey: true },
    });
    if (logo === null) throw noSuchLogo();
    return logo;
  },

  async run({ subject: { id, storageKey } }) {
    const bytes = await storedBytes(storageKey, "display");
    if (bytes === null) throw noSuchLogo();
    return { mediaType: "image/png", name: "logo.png", tag: id, isForGood: true, ...bytes };
  },
});

function noSuchLogo(): DomainError {
  return new DomainError("logo_not_found", "There is no such logo.");
}
