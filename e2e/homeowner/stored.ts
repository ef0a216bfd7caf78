import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { Client } from "pg";
import { readDraft } from "#lib/request/draft.rules.ts";

/** What the database holds of one request, without ids and times. */
const REQUEST = `
  SELECT p.id,
         jsonb_build_object(
           'customer', jsonb_strip_nulls(to_jsonb(c)) - '{id,created_at,updated_at,custom_fields}'::text[],
           'site', jsonb_strip_nulls(to_jsonb(s)) - '{id,customer_id,created_at,updated_at}'::text[],
           'project', jsonb_build_object('type', p.type, 'products', p.products, 'days', p.preferred_days,
                                         'comments', p.comments),
           'files', coalesce((
             SELECT jsonb_agg(jsonb_build_object('code', f.code, 'name', f.name, 'type', f.media_type, 'bytes', f.byte_size)
                              ORDER BY f.code)
             FROM file_associations a JOIN files f ON f.association_id = a.id WHERE a.project_id = p.id), '[]')
         ) AS stored
  FROM projects p JOIN customers c ON c.id = p.customer_id JOIN sites s ON s.id = p.site_id
  WHERE c.email = $1`;

/** The requests that were stored for one e-mail address. */
export async function requestsOf(email: string): Promise<{ id: string; stored: unknown }[]> {
  return rowsOf<{ id: string; stored: unknown }>(REQUEST, [email]);
}

/** The one request of an e-mail address. Fails when there is none, or another. */
export async function requestOf(email: string): Promise<{ id: string; stored: unknown }> {
  const requests = await requestsOf(email);
  expect(requests).toHaveLength(1);
  return requests[0] ?? { id: "", stored: undefined };
}

/** The name of the batch of photos that a half-written request has in this browser. */
export async function batchOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => localStorage.getItem("rooftop-request"));
  return readDraft(text, Date.now())?.fileAssociationId ?? "";
}

/** Names of the files under a batch of uploads, claimed or not. */
export async function filesUnder(fileAssociationId: string): Promise<string[]> {
  const found = await rowsOf<{ name: string }>(
    "SELECT name FROM files WHERE association_id = $1 ORDER BY code",
    [fileAssociationId],
  );
  return found.map(({ name }) => name);
}

/** The mail that confirms a request, once the worker has written it to the outbox. */
export async function confirmationOf(projectId: string): Promise<string> {
  const file = join(
    process.env["ROOFTOP_TEST_DATA_DIR"] ?? "",
    "outbox",
    `${projectId}.request-received.eml`,
  );
  let mail = "";
  await expect(async () => {
    mail = await readFile(file, "utf8");
  }).toPass({ timeout: 20_000 });
  return mail;
}

async function rowsOf<Row extends object>(sql: string, values: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: process.env["ROOFTOP_TEST_DATABASE_URL"] });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
