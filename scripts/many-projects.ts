import type pg from "pg";

/** What made-up customers are called and where they live: as many as repeat the way names do. */
const WORDS = {
  first:
    "Ada Ben Chloe Dev Emma Finn Grace Hugo Isla Jack Kiri Liam Mia Noah Olive Priya Quentin Rosa Sam Tara",
  last: "Adams Brown Chen Dimitriou Evans Ferrari Garcia Hughes Ivanov Jones Kaur Lee Morris Nguyen Okafor Patel Quinn Rossi Smith Tran",
  street: "Acacia Banksia Callistemon Dianella Eucalypt Fern Grevillea Hakea Ironbark Jacaranda",
  suburb: "Marrickville Thornbury Fremantle Norwood Paddington Yarraville Glenelg Newtown",
};

/** How many are made at once: a statement must end some time. */
const BATCH = 50_000;

/** In seconds. */
const FIVE_YEARS = 5 * 365 * 24 * 60 * 60;

/**
 * Fills the database up to `wanted` projects of made-up people, spread over five years, one in ten of them open, one in four
 * with a contract. `owner` is a connection of the database's owner.
 */
export async function fillWithProjects(owner: pg.Client, wanted: number): Promise<void> {
  const { rows } = await owner.query<{ count: string }>("SELECT count(*) FROM projects");
  const there = Number(rows[0]?.count ?? 0);
  // Built once at the end instead of row by row.
  await owner.query("DROP INDEX projects_search_text_idx");
  for (let from = there; from < wanted; from += BATCH) {
    await owner.query(MADE_UP, [from, Math.min(from + BATCH, wanted) - 1, FIVE_YEARS / wanted]);
  }
  await owner.query(
    "CREATE INDEX projects_search_text_idx ON projects USING GIN (search_text gin_trgm_ops) WITH (gin_pending_list_limit = 512)",
  );
  await owner.query("VACUUM ANALYZE projects, customers, sites, contracts, files, file_associations");
}

const pick = (list: string, by: string) =>
  `(string_to_array('${list}', ' '))[1 + (${by}) % ${list.split(" ").length}]`;

const MADE_UP = `
WITH numbers AS (
  SELECT i, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid AS id,
    now() - i * $3::float8 * interval '1 second' AS made, hashint4(i)::bigint & 2147483647 AS h
  FROM generate_series($1::int, $2::int) AS i
), new_customers AS (
  INSERT INTO customers (id, type, first_name, last_name, email, phone, custom_fields, created_at, updated_at)
  SELECT id, 'PERSON', ${pick(WORDS.first, "h")}, ${pick(WORDS.last, "h / 20")} || '-' || to_hex(h % 4096),
    'person' || i || '@example.com', '+614' || lpad((h % 100000000)::text, 8, '0'), '{}', made, made FROM numbers
  RETURNING 1
), new_sites AS (
  INSERT INTO sites (id, customer_id, line1, suburb, state, postcode, created_at, updated_at)
  SELECT id, id, 1 + h % 300 || ' ' || ${pick(WORDS.street, "h / 300")} || ' Street', ${pick(WORDS.suburb, "h / 7")},
    'NSW', (2000 + h % 900)::text, made, made FROM numbers
  RETURNING 1
), new_projects AS (
  INSERT INTO projects (id, type, stage, outcome, customer_id, site_id, products, preferred_days, custom_fields, capabilities,
    contract_version, event_count, created_at, updated_at)
  SELECT id, (CASE WHEN h % 20 = 0 THEN 'SERVICE' ELSE 'SALES' END)::project_type,
    (CASE WHEN h % 10 > 0 THEN 'CLOSED' WHEN h % 20 = 0 THEN 'SERVICING'
      ELSE (string_to_array('ONBOARDING QUOTING CONSIDERING COMMITTING INSPECTION INSTALLATION', ' '))[1 + h / 20 % 6] END)::project_stage,
    (CASE WHEN h % 10 > 0 THEN 'LOST' END)::project_outcome, id, id,
    CASE h % 3 WHEN 0 THEN '[{"solar": true}]' WHEN 1 THEN '[{"solar": true, "battery": true}]' ELSE '[{"ev_charger": true}]' END::jsonb,
    '{}', '{}', '{}', CASE WHEN h % 4 = 1 THEN 1 END, 1, made, made
  FROM numbers WHERE (SELECT count(*) FROM new_customers) + (SELECT count(*) FROM new_sites) > 0
  RETURNING 1
), new_associations AS (
  INSERT INTO file_associations (id, project_id, touched_at)
  SELECT id, id, made FROM numbers WHERE h % 10 = 0 AND (SELECT count(*) FROM new_projects) > 0
  RETURNING 1
), new_files AS (
  INSERT INTO files (id, association_id, code, name, media_type, byte_size, sha256, width, height, storage_key, created_at)
  SELECT gen_random_uuid(), id, code::file_code, 'photo.jpg', 'image/jpeg', 1000, repeat('0', 64), 40, 30, gen_random_uuid(), made
  FROM numbers, unnest(ARRAY['switchboard_photo', 'site_access_photo', 'preferred_installation_location_photo']) AS code
  WHERE h % 10 = 0 AND (h % 3 > 0 OR code = 'site_access_photo') AND (SELECT count(*) FROM new_associations) > 0
  RETURNING 1
)
INSERT INTO contracts (id, project_id, version, document, document_sha256, pdf, pdf_sha256, price, rebates, deposit, solicited, valid_until, issued_at)
SELECT id, id, 1, '{}', repeat('0', 64), '', repeat('0', 64), 1000000, 0, 0, true, made + interval '30 days', made
FROM numbers WHERE h % 4 = 1 AND (SELECT count(*) FROM new_projects) > 0`;
