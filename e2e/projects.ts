import { createHash, randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import type pg from "pg";
import { newAssociation } from "./api/bodies.ts";
import type { Ask, Place } from "./api/operations.ts";
import { uploadForm } from "./files/multipart.ts";
import { png } from "./files/pictures.ts";
import type { Headers, Person } from "./people.ts";

/** Asks as somebody, and answers with whatever comes. */
export function send(request: APIRequestContext, ask: Ask, headers: Headers): Promise<APIResponse> {
  const { method, path, data } = ask;
  const all = { ...ask.headers, ...headers };
  return request.fetch(path, {
    method,
    headers: all,
    maxRedirects: 0,
    ...(data === undefined ? {} : { data }),
  });
}

/** Uploads a small picture as somebody; answers the association. */
export async function uploadAs(request: APIRequestContext, headers: Headers): Promise<string> {
  const association = newAssociation();
  const form = uploadForm({ association, bytes: await png({ width: 8, height: 8 }) });
  const answer = await request.post("/api/projects/files", {
    ...form,
    headers: { ...form.headers, ...headers },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return association;
}

interface Wanted {
  owner: Person;
  staff: Person;
  type?: "SALES" | "SERVICE";
}

/** A project of a homeowner's, with a photo and a charge. */
export async function newProject(
  request: APIRequestContext,
  database: pg.Pool,
  { owner, staff, type = "SALES" }: Wanted,
): Promise<Place> {
  const fileAssociationId = await uploadAs(request, owner.cookie);
  const data = { type, productsOfInterest: [{ solar: true }], fileAssociationId };
  const projectId = await idOf(await request.post("/api/projects", { data, headers: owner.cookie }));
  const charge = { amount: 5_00, type: "Cash", paid_by: "Ann Lee" };
  const chargeId = await idOf(
    await request.post(`/api/projects/${projectId}/charges`, { data: charge, headers: staff.token }),
  );
  const { rows } = await database.query<{ id: string }>("SELECT id FROM files WHERE association_id = $1", [
    fileAssociationId,
  ]);
  return { projectId, chargeId, fileId: rows[0]?.id ?? "", association: newAssociation() };
}

async function idOf(answer: APIResponse): Promise<string> {
  expect(answer.status(), await answer.text()).toBe(201);
  return String(Object(await answer.json()).id);
}

/** Ids that nothing has. */
export function nowhere(): Place {
  return {
    projectId: randomUUID(),
    chargeId: randomUUID(),
    fileId: randomUUID(),
    association: newAssociation(),
  };
}

/** Puts a project where it might be, past the steps that lead there. */
export async function putAt(
  database: pg.Pool,
  projectId: string,
  { stage, outcome = null }: { stage: string; outcome?: string | null },
): Promise<void> {
  await database.query(
    "UPDATE projects SET stage = $2::project_stage, outcome = $3::project_outcome WHERE id = $1",
    [projectId, stage, outcome],
  );
}

/** Puts a project under its next version of a contract, past the steps that lead there. */
export async function putContract(
  database: pg.Pool,
  projectId: string,
  { isAccepted = false, coolingOff = null }: { isAccepted?: boolean; coolingOff?: string | null } = {},
): Promise<void> {
  const hash = createHash("sha256").update(projectId).digest("hex");
  await database.query(
    `WITH issued AS (
       UPDATE projects SET contract_version = coalesce(contract_version, 0) + 1,
         accepted_version = CASE WHEN $4 THEN coalesce(contract_version, 0) + 1 ELSE accepted_version END,
         evidence_hash = CASE WHEN $4 THEN $3 ELSE evidence_hash END,
         cooling_off_ends_at = now() + $5::interval
       WHERE id = $1 RETURNING contract_version AS version
     ), contract AS (
       INSERT INTO contracts (id, project_id, version, document, document_sha256, pdf, pdf_sha256, price, rebates, deposit, valid_until, issued_at)
       SELECT $2, $1, version, '{}', $3, '', $3, 1000, 0, 0, now() + interval '30 days', now() FROM issued
     )
     INSERT INTO contract_acceptances (id, project_id, version, sequence, accepted_at, record, hash)
     SELECT $2, $1, version, version - 1, now(), '{}', $3 FROM issued WHERE $4`,
    [projectId, randomUUID(), hash, isAccepted, coolingOff],
  );
}
