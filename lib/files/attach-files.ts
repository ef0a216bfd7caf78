import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { attachFilesBody } from "#lib/files/attach-files.schema.ts";
import { holdAssociation } from "#lib/files/hold-association.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { holdProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";
import { projectParams } from "#lib/projects/project-params.schema.ts";

/** Most files that one project holds. */
const MOST_FILES = 100;

/** Photos that were left for later join the project: what was uploaded under an id is claimed, once. */
export const attachFiles = operation({
  slug: "attach-files",
  summary: "Attach files that were uploaded later",
  description:
    "Claims the files uploaded under `fileAssociationId` for an open project, as create-project does. Again for the same " +
    "project is fine and changes nothing. A project holds at most 100 files.",
  method: "POST",
  path: "/api/projects/{projectId}/files",
  access: signedIn,
  allowance: null,
  params: projectParams,
  query: noQuery,
  body: { kind: "json", schema: attachFilesBody },
  result: okResult,
  status: 200,
  errors: [
    "project_not_found",
    "project_closed",
    "file_association_not_found",
    "file_association_claimed",
    "too_many_files",
  ],

  async authorise({ tx, actor, input: { params, body } }) {
    const project = await holdProjectFor("attach-files", { tx, actor, ...params });
    const association = await holdAssociation(tx, actor, body.fileAssociationId);
    if (association === null) throw noSuchUploads();
    if (association.projectId !== null && association.projectId !== project.id) {
      throw new DomainError("file_association_claimed", "These files belong to another project already.");
    }
    return { project, association };
  },

  async run({ tx, actor, subject: { project, association } }) {
    if (association.projectId === project.id) return { ok: true as const };
    assertOpen(project);
    const files = await tx.file.findMany({
      where: { associationId: association.id },
      select: { id: true, code: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    if (files.length === 0) throw noSuchUploads();
    const held = await tx.file.count({ where: { association: { projectId: project.id } } });
    if (held + files.length > MOST_FILES) {
      throw new DomainError("too_many_files", `A project holds at most ${MOST_FILES} files.`);
    }
    await tx.fileAssociation.updateMany({
      where: { id: association.id, projectId: null },
      data: { projectId: project.id },
    });
    const attached = await changeProject(tx, {
      project,
      actor,
      now: new Date(),
      expected: Prisma.sql`stage <> 'CLOSED'`,
      events: files.map(({ id, code }) => ({ type: "File.Attached", data: { fileId: id, fileCode: code } })),
    });
    if (!attached) throw projectClosed();
    return { ok: true as const };
  },
});

function noSuchUploads(): DomainError {
  return new DomainError("file_association_not_found", "There are no uploads of yours under this id.");
}
