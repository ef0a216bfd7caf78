import { randomUUID } from "node:crypto";
import type { ProjectActor, SignedIn } from "#lib/actor.rules.ts";
import type { File } from "#lib/db/generated/client.ts";
import { askForRetakeBody } from "#lib/files/ask-for-retake.schema.ts";
import { askForRetake } from "#lib/files/ask-for-retake.ts";
import { attachFiles } from "#lib/files/attach-files.ts";
import { ANN, SAM } from "#lib/testing/agreements.ts";
import { perform } from "#lib/testing/perform.ts";
import { uploadsUnder } from "#lib/testing/stored.ts";

/** Ann adds photos to a project: ten of the switchboard, then ten of where it could go, as many as are wanted. */
export async function attachPhotos(
  projectId: string,
  count = 1,
  actor: SignedIn = ANN,
): Promise<[File, ...File[]]> {
  const { id, files } = await uploadsUnder(randomUUID(), { visitorHash: null, count });
  await perform(attachFiles, { actor, params: { projectId }, query: {}, body: { fileAssociationId: id } });
  const [first, ...rest] = files;
  if (first === undefined) throw new Error("No photos were wanted.");
  return [first, ...rest];
}

/** Sam asks for a photo to be taken again, or whoever is named. */
export function retake(
  projectId: string,
  fileId: string,
  reason = "It is too dark.",
  actor: ProjectActor = SAM,
): Promise<{ ok: true }> {
  const body = askForRetakeBody.parse({ reason });
  return perform(askForRetake, { actor, params: { projectId, fileId }, query: {}, body });
}
