import "server-only";
import type { Transaction } from "#lib/db/client.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";

/**
 * The photos of an open project that are to be taken again, the last wish for each, oldest first: the timeline says so, as
 * long as it tells of no newer photo of the same code. Whether the project may be seen, the caller has asked.
 */
export async function openRetakeWishes(
  db: Pick<Transaction, "$queryRaw">,
  projectId: string,
): Promise<RetakeWish[]> {
  return db.$queryRaw<RetakeWish[]>`
    SELECT asked.id, asked.data ->> 'fileId' AS "fileId", asked.data ->> 'fileCode' AS "fileCode", asked.data ->> 'reason' AS reason
    FROM project_events AS asked JOIN projects AS project ON project.id = asked.project_id
    WHERE project.id = ${projectId}::uuid AND project.stage <> 'CLOSED' AND asked.type = 'File.RetakeAsked'
      AND NOT EXISTS (
        SELECT FROM project_events AS later
        WHERE later.project_id = asked.project_id AND later.sequence > asked.sequence
          AND (
            (later.type = 'File.Attached' AND later.data -> 'fileCode' = asked.data -> 'fileCode')
            OR (later.type = 'File.RetakeAsked' AND later.data -> 'fileId' = asked.data -> 'fileId')
          )
      )
    ORDER BY asked.sequence`;
}
