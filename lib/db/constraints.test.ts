import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { uploadsUnder } from "#lib/testing/stored.ts";

useTestDatabase();

const CUSTOMER = randomUUID();
const SITE = randomUUID();
const PROJECT = randomUUID();
const OTHER_CUSTOMER = randomUUID();
const ENDPOINT = randomUUID();
const DELIVERY = randomUUID();
const ASSOCIATION = "the-one-association-here";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
  for (const id of [CUSTOMER, OTHER_CUSTOMER]) {
    await owner.query(
      `INSERT INTO customers (id, type, first_name, last_name, email, custom_fields, created_at, updated_at)
       VALUES ($1, 'PERSON', 'Ann', 'Lee', 'ann@example.com', '{}', now(), now())`,
      [id],
    );
  }
  await owner.query(
    "INSERT INTO sites (id, customer_id, full_address, created_at, updated_at) VALUES ($1, $2, '1 Sun St', now(), now())",
    [SITE, CUSTOMER],
  );
  await owner.query(
    `INSERT INTO projects (id, type, stage, customer_id, site_id, products, preferred_days, custom_fields, capabilities, event_count, created_at, updated_at)
     VALUES ($1, 'SALES', 'ONBOARDING', $2, $3, '[{}]', '{}', '{}', '{}', 1, now(), now())`,
    [PROJECT, CUSTOMER, SITE],
  );
  await owner.query(
    "INSERT INTO project_events (id, project_id, sequence, type, time, actor, data) VALUES ($1, $2, 0, 'Project.Created', now(), '{}', '{}')",
    [randomUUID(), PROJECT],
  );
  await owner.query(
    "INSERT INTO webhook_endpoints (id, url, event_types, is_enabled, slot, actor, created_at, updated_at) VALUES ($1, 'https://a.example', '{}', true, 0, '{}', now(), now())",
    [ENDPOINT],
  );
  await owner.query(
    `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, project_id, sequence, type, state, created_at, queued_at)
     SELECT $1, $2, id, project_id, sequence, type, 'pending', now(), now() FROM project_events`,
    [DELIVERY, ENDPOINT],
  );
  await uploadsUnder(ASSOCIATION, { visitorHash: null, count: 1 });
});

afterAll(() => owner.end());

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
  );

describe("the database itself refuses, even from its owner,", () => {
  it.each([
    ["a business without a name", "UPDATE customers SET type = 'BUSINESS'"],
    ["a phone number that is not E.164", "UPDATE customers SET phone = '0412 345 678'"],
    ["a phone number of 16 digits", "UPDATE customers SET phone = '+4912345678901234'"],
    ["an ABN of ten digits", "UPDATE customers SET abn = '1234567890'"],
    ["an empty first name", "UPDATE customers SET first_name = ''"],
    ["a last name of 101 characters", "UPDATE customers SET last_name = repeat('n', 101)"],
    ["custom fields that are no object", "UPDATE customers SET custom_fields = '[]'"],
    ["a place that is nowhere", "UPDATE sites SET full_address = NULL"],
    ["half an address", "UPDATE sites SET full_address = NULL, line1 = '1 Sun St', suburb = 'Newtown'"],
    ["half a position", "UPDATE sites SET latitude = 1"],
    ["a position off the earth", "UPDATE sites SET latitude = 91, longitude = 0"],
    ["a meter number with the letter O", "UPDATE sites SET nmi = 'O234567890'"],
    ["a meter number in small letters", "UPDATE sites SET nmi = 'qaaavzzzzz'"],
    ["four phases", "UPDATE sites SET phases = '4'"],
    ["an unknown roof", "UPDATE sites SET roof_material = 'THATCH'"],
    ["an unknown kind of property", "UPDATE sites SET property_type = 'CASTLE'"],
    ["an unknown owner", "UPDATE sites SET ownership = 'LENT'"],
    ["five storeys", "UPDATE sites SET storeys = 5"],
    ["a site without its customer", "UPDATE projects SET customer_id = NULL"],
    ["a closed project without an outcome", "UPDATE projects SET stage = 'CLOSED'"],
    ["an outcome on an open project", "UPDATE projects SET outcome = 'LOST'"],
    ["a sale in a stage of service", "UPDATE projects SET stage = 'SERVICING'"],
    ["a project for nothing", "UPDATE projects SET products = '[]'"],
    ["an eighth weekday", "UPDATE projects SET preferred_days = '{7}'"],
    ["comments of 4,001 characters", "UPDATE projects SET comments = repeat('c', 4001)"],
    ["capabilities that are no object", "UPDATE projects SET capabilities = 'true'"],
    ["a project without its first event", "UPDATE projects SET event_count = 0"],
    ["an association id of 129 characters", "UPDATE file_associations SET id = repeat('i', 129)"],
    ["an empty file", "UPDATE files SET byte_size = 0"],
    ["a file over 20 MiB", "UPDATE files SET byte_size = 20971521"],
    ["a picture over 50 megapixels", "UPDATE files SET width = 10000, height = 5001"],
    ["a picture without area", "UPDATE files SET width = 0"],
    ["a file name of 201 characters", "UPDATE files SET name = repeat('n', 201)"],
    ["a hash that is none", "UPDATE files SET sha256 = 'abc'"],
    ["terms that say nothing", "INSERT INTO contract_terms VALUES (2, ' ', '{}', now())"],
    ["terms of 40,001 characters", "INSERT INTO contract_terms VALUES (2, repeat('t', 40001), '{}', now())"],
    ["terms that nobody wrote", "INSERT INTO contract_terms VALUES (2, 't', NULL, now())"],
    ["a second list of classes", "INSERT INTO project_class_list VALUES (2, 0, '{}')"],
    [
      "a hundred and one classes",
      "UPDATE project_class_list SET classes = array_fill('c'::text, ARRAY[101])",
    ],
    ["a class that is none", "UPDATE project_class_list SET classes = ARRAY[NULL]"],
    ["an event before the first", "UPDATE project_events SET sequence = -1"],
    ["a webhook without an address", "UPDATE webhook_endpoints SET url = ''"],
    ["a webhook's address of 2,001 characters", "UPDATE webhook_endpoints SET url = repeat('u', 2001)"],
    ["a 21st webhook", "UPDATE webhook_endpoints SET slot = 20"],
    [
      "a third secret of a webhook",
      `INSERT INTO webhook_secrets VALUES (gen_random_uuid(), '${ENDPOINT}', 2, now())`,
    ],
    ["a delivery that waits and has ended", "UPDATE webhook_deliveries SET ended_at = now()"],
    ["a delivery that has ended at no time", "UPDATE webhook_deliveries SET state = 'failed'"],
    [
      "a try without an outcome",
      `INSERT INTO webhook_attempts VALUES (gen_random_uuid(), '${DELIVERY}', now(), 1, NULL, NULL, NULL)`,
    ],
  ])("%s", async (_what, statement) => {
    expect(await failure(owner.query(statement))).toBe("23514");
  });

  it("a project at another customer's site", async () => {
    const moved = owner.query("UPDATE projects SET customer_id = $1", [OTHER_CUSTOMER]);
    expect(await failure(moved)).toBe("23503");
  });

  it.each([
    ["a customer with a project", "DELETE FROM customers"],
    ["a site with a project", "DELETE FROM sites"],
    ["a project with a timeline", "DELETE FROM projects"],
  ])("to forget %s", async (_what, statement) => {
    expect(await failure(owner.query(statement))).toMatch(/^2300[13]$/);
  });

  it("two events with one number", async () => {
    const event = owner.query(
      "INSERT INTO project_events (id, project_id, sequence, type, time, actor, data) VALUES ($1, $2, 0, 'X', now(), '{}', '{}')",
      [randomUUID(), PROJECT],
    );
    expect(await failure(event)).toBe("23505");
  });
});

describe("the application works as a role that", () => {
  it("is not the owner", async () => {
    const { rows } = await pool().query(
      "SELECT current_user AS role, rolsuper FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ role: "rooftop_app", rolsuper: false }]);
  });

  it.each([
    ["rewrite the timeline", "UPDATE project_events SET type = 'Project.Closed'"],
    ["cut the timeline", "DELETE FROM project_events"],
    ["empty the timeline", "TRUNCATE project_events"],
    ["rewrite a contract", "UPDATE contracts SET price = 1"],
    ["delete a contract", "DELETE FROM contracts"],
    ["empty the contracts", "TRUNCATE contracts CASCADE"],
    ["rewrite an acceptance", "UPDATE contract_acceptances SET accepted_at = now()"],
    ["delete an acceptance", "DELETE FROM contract_acceptances"],
    ["empty the acceptances", "TRUNCATE contract_acceptances"],
    ["rewrite the terms of contracts", "UPDATE contract_terms SET text = 'None.'"],
    ["delete the terms of contracts", "DELETE FROM contract_terms"],
    ["empty the terms of contracts", "TRUNCATE contract_terms"],
    ["make a second list of classes", "INSERT INTO project_class_list VALUES (2, 0, '{}')"],
    ["give a saved filter to somebody else", "UPDATE saved_filters SET user_id = id"],
    ["point a delivery at another event", "UPDATE webhook_deliveries SET event_id = id"],
    ["rewrite a try to deliver", "UPDATE webhook_attempts SET reason = 'None.'"],
    ["rewrite how a project ended", "UPDATE project_closures SET reason = NULL"],
    ["delete how a project ended", "DELETE FROM project_closures"],
    ["empty how projects ended", "TRUNCATE project_closures"],
    ["rewrite a charge", "UPDATE charges SET amount = 1"],
    ["delete a charge for good", "DELETE FROM charges"],
    ["take away the rules of a table", "ALTER TABLE contract_acceptances DISABLE TRIGGER ALL"],
    ["delete a project", "DELETE FROM projects"],
    ["delete a customer", "DELETE FROM customers"],
    ["delete a site", "DELETE FROM sites"],
    ["make a table", "CREATE TABLE mine (id int)"],
    ["change a table", "ALTER TABLE projects ADD COLUMN mine int"],
    ["drop a table", "DROP TABLE files"],
    ["make a function", "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
    ["read the migrations", "SELECT * FROM _prisma_migrations"],
    ["read the server's files", "SELECT pg_read_file('postgresql.conf')"],
    ["make a role", "CREATE ROLE mine"],
  ])("cannot %s", async (_what, statement) => {
    expect(await failure(pool().query(statement))).toBe("42501");
  });

  it("cannot give itself a right: it may try, and has none afterwards", async () => {
    await pool().query("GRANT UPDATE, DELETE, TRUNCATE ON contract_acceptances TO rooftop_app");
    expect(await failure(pool().query("DELETE FROM contract_acceptances"))).toBe("42501");
  });

  it("cannot wait for ever: for a lock, a statement or a transaction left open", async () => {
    for (const setting of ["lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"]) {
      const { rows } = await pool().query("SELECT setting::int AS ms FROM pg_settings WHERE name = $1", [
        setting,
      ]);
      expect(rows).toEqual([{ ms: expect.any(Number) }]);
      expect(rows[0]).not.toEqual({ ms: 0 });
    }
  });
});
