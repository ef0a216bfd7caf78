import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { askForRetakeBody } from "#lib/files/ask-for-retake.schema.ts";
import { fileParams } from "#lib/files/get-file.schema.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { okResult } from "#lib/ok.schema.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { changeProject } from "#lib/projects/change-project.ts";
import { findProjectFor } from "#lib/projects/find-project.queries.ts";
import { assertOpen, projectClosed } from "#lib/projects/project-lifecycle.rules.ts";

/** Staff ask the homeowner to take a photo again, and say what is wrong with it. */
export const askForRetake = operation({
  slug: "ask-for-retake",
  summary: "Ask for a photo to be taken again",
  description:
    "E-mails the homeowner of an open project what is wrong with a photo and what it should show. Their page asks for it " +
    "until a newer photo of the same `fileCode` is there. Nothing becomes of the photo itself.",
  method: "POST",
  path: "/api/projects/{projectId}/files/{fileId}/retake",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: fileParams,
  query: noQuery,
  body: { kind: "json", schema: askForRetakeBody },
  result: okResult,
  status: 200,
  errors: ["project_not_found", "file_not_found", "project_closed"],

  async authorise({ tx, actor, input: { params } }) {
    const { projectId, fileId } = params;
    const project = await findProjectFor("ask-for-retake", { tx, actor, projectId });
    const file = await tx.file.findFirst({
      where: { id: fileId, association: { projectId } },
      select: { id: true, code: true },
    });
    if (file === null) throw new DomainError("file_not_found", "This project has no such file.");
    return { project, file };
  },

  async run({ tx, actor, subject: { project, file }, input: { body } }) {
    assertOpen(project);
    const wishId = randomUUIDv7();
    const asked = await changeProject(tx, {
      project,
      actor,
      now: new Date(),
      expected: Prisma.sql`stage <> 'CLOSED'`,
      events: [
        {
          id: wishId,
          type: "File.RetakeAsked",
          data: { fileId: file.id, fileCode: file.code, reason: body.reason },
        },
      ],
      mails: [mailJob("photo-retake", { projectId: project.id, wishId })],
    });
    if (!asked) throw projectClosed();
    return { ok: true as const };
  },
});
