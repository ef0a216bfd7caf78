import { randomUUID } from "node:crypto";
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

/** A project of a homeowner's with nothing else to it; answers its id. */
export function newBareProject(
  request: APIRequestContext,
  { cookie: headers }: Person,
  type: "SALES" | "SERVICE" = "SALES",
): Promise<string> {
  const data = { type, productsOfInterest: [{ solar: true }] };
  return request.post("/api/projects", { data, headers }).then(idOf);
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
  const { rows } = await database.query<{ fileId: string; customerId: string }>(
    `SELECT files.id AS "fileId", projects.customer_id AS "customerId" FROM files, projects
     WHERE association_id = $1 AND projects.id = $2`,
    [fileAssociationId, projectId],
  );
  const { fileId = "", customerId = "" } = rows[0] ?? {};
  return { projectId, customerId, chargeId, fileId, association: newAssociation() };
}

async function idOf(answer: APIResponse): Promise<string> {
  expect(answer.status(), await answer.text()).toBe(201);
  return String(Object(await answer.json()).id);
}

/** Ids that nothing has. */
export function nowhere(): Place {
  return {
    projectId: randomUUID(),
    customerId: randomUUID(),
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
