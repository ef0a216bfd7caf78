import "server-only";
import { DomainError } from "#lib/errors.rules.ts";
import { fileParams, getFileQuery } from "#lib/files/get-file.schema.ts";
import { download, signedIn } from "#lib/operation.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { storedBytes } from "#lib/storage/file-store.ts";

/** Somebody looks at a photo or document of a project that they can see. */
export const getFile = download({
  slug: "get-file",
  summary: "Download a photo or document",
  description:
    "`thumb` (at most 400 px) and `display` (at most 2,048 px, the default) are upright JPEGs without metadata; `original` is " +
    "what was sent. A PDF has its original alone, whichever is asked for.",
  method: "GET",
  path: "/api/projects/{projectId}/files/{fileId}",
  access: signedIn,
  params: fileParams,
  query: getFileQuery,
  mediaTypes: ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "application/pdf"],
  errors: ["project_not_found", "file_not_found"],

  async authorise({ tx, actor, input: { params } }) {
    await findProjectFor("get-project", { tx, actor, projectId: params.projectId });
    const file = await tx.file.findFirst({
      where: { id: params.fileId, association: { projectId: params.projectId } },
      select: { name: true, mediaType: true, sha256: true, storageKey: true },
    });
    if (file === null) throw noSuchFile();
    return file;
  },

  async run({ subject: file, input: { query } }) {
    const isDocument = file.mediaType === "application/pdf";
    const variant = isDocument ? "original" : query.variant;
    const bytes = await storedBytes(file.storageKey, variant);
    if (bytes === null) throw noSuchFile();
    const mediaType = variant === "original" ? file.mediaType : "image/jpeg";
    return { mediaType, name: file.name, tag: `${file.sha256}-${variant}`, ...bytes };
  },
});

function noSuchFile(): DomainError {
  return new DomainError("file_not_found", "This project has no such file.");
}
