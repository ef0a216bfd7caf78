import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Requester } from "#lib/actor.rules.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { checkFile } from "#lib/files/check-file.ts";
import { type AssociationOwner, mayUseAssociation } from "#lib/files/file-association.rules.ts";
import { displayName } from "#lib/files/file-name.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { anyone, noParams, operation } from "#lib/operation.ts";
import {
  FILES_PER_CODE,
  UPLOAD_LIMIT,
  uploadTempFileFields,
  uploadTempFileQuery,
} from "#lib/projects/upload-temp-file.schema.ts";

/** Shortest id without a session, where it is all that guards the photos. */
const SHORTEST_SECRET = 16;

/**
 * A photo or document is put aside until the project that it belongs to is created. The association is held while the
 * file joins it, so that two uploads, or an upload and a claim, come one after the other.
 */
export const uploadTempFile = operation({
  slug: "upload-temp-file",
  summary: "Upload a photo before the project exists",
  description:
    "Keeps one file under a `fileAssociationId` of your choice until a project claims it, for 72 hours. JPEG, PNG, WebP, " +
    "HEIC, HEIF or PDF by content, at most 20 MiB and 50 megapixels. With `replace=true` it takes the place of all files of its code.",
  method: "POST",
  path: "/api/projects/files",
  access: anyone,
  allowance: "upload",
  params: noParams,
  query: uploadTempFileQuery,
  body: { kind: "upload", fields: uploadTempFileFields, limit: UPLOAD_LIMIT, check: checkFile },
  result: okResult,
  status: 200,
  errors: [
    "invalid_multipart",
    "file_unreadable",
    "image_too_large",
    "file_association_not_found",
    "file_association_claimed",
    "too_many_files",
  ],

  async authorise({ tx, actor, input: { body } }) {
    if (actor.kind === "visitor" && body.fileAssociationId.length < SHORTEST_SECRET) {
      throw new DomainError(
        "validation_failed",
        "Without a session the fileAssociationId is what guards the file.",
        {
          errors: [
            {
              path: "fileAssociationId",
              message: `Use at least ${SHORTEST_SECRET} characters, such as a UUID.`,
            },
          ],
        },
      );
    }
    return { associationId: await joinAssociation(tx, actor, body.fileAssociationId) };
  },

  async run({ tx, subject: { associationId }, input: { query, body, file } }) {
    if (file === null) throw new Error("An upload arrived without its file.");
    const siblings = { associationId, code: body.fileCode };
    if (query.replace) await tx.file.deleteMany({ where: siblings });
    else if ((await tx.file.count({ where: siblings })) >= FILES_PER_CODE) {
      throw new DomainError(
        "too_many_files",
        `There are ${FILES_PER_CODE} files of this code already. Send replace=true to swap them.`,
      );
    }
    await tx.file.create({
      data: { id: randomUUIDv7(), ...siblings, ...file, name: displayName(file.name), createdAt: new Date() },
      select: { id: true },
    });
    return { ok: true as const };
  },
});

/** Begins the association, or holds the one that is there. Throws when it is another visitor's, or claimed. */
async function joinAssociation(tx: Transaction, actor: Requester, id: string): Promise<string> {
  const userId = actor.kind === "visitor" ? null : actor.userId;
  const visitorHash = userId === null ? actor.visitorHash : null;
  const [association] = await tx.$queryRaw<(AssociationOwner & { projectId: string | null })[]>`
    INSERT INTO file_associations AS association (id, visitor_hash, user_id, touched_at)
    VALUES (${id}, ${visitorHash}, ${userId}::uuid, ${new Date()})
    ON CONFLICT (id) DO UPDATE SET touched_at = excluded.touched_at
    RETURNING visitor_hash AS "visitorHash", user_id AS "userId", project_id AS "projectId"`;
  if (association === undefined || !mayUseAssociation(actor, association)) {
    throw new DomainError(
      "file_association_not_found",
      "There are no uploads under this id. Use an id of your own.",
    );
  }
  if (association.projectId === null) return id;
  throw new DomainError("file_association_claimed", "These files belong to a project already. Use a new id.");
}
