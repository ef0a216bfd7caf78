import { createHmac, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { startTestServer } from "#scripts/test-server.ts";
import { PANELS } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import { type Headers, newPerson } from "../people.ts";
import { signed, startPlugin } from "./started-plugin.ts";

const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const tokenIn = ({ authorization = "" }: Headers) => authorization.replace("Bearer ", "");

/** What a project is created with. */
function body(notifications: string | undefined, phone: string | undefined = "0412 345 678") {
  const customer = { firstName: "Maja", lastName: "Øverby", email: `p.${randomUUID()}@example.com` };
  return {
    productsOfInterest: [{ solar: true }],
    customer: { ...customer, ...(phone && { phone }) },
    site: { fullAddress: "1 Sun St, Newtown NSW 2042" },
    ...(notifications && { capabilityManagedByPlugin: { notifications } }),
  };
}

test("the example of a plugin texts the customers of its own projects, once each, and takes nothing that we didn't sign", async ({
  request,
  person,
  server,
}) => {
  const { token } = await person("SALES");
  const made = async (...asked: Parameters<typeof body>) => {
    const answer = await request.post("/api/projects", { data: body(...asked), headers: token });
    return String(Object(await answer.json()).id);
  };
  const [project, another, phoneless] = [await made("texts"), await made("pigeons"), await made("texts", "")];
  const secret = newSecret();
  const plugin = await startPlugin({ rooftop: server.url, token: tokenIn(token), secret });

  const created = (projectId: string, notifications: string) =>
    JSON.stringify({
      id: randomUUID(),
      type: "Project.Created",
      data: { projectId, capabilityManagedByPlugin: { notifications } },
    });
  const sent = async (message: string, how: object = {}) => {
    const { id } = JSON.parse(message);
    return (await request.post(plugin.url, signed(id, message, { secret, ...how }))).status();
  };
  const ours = created(project, "texts");
  expect(await sent(ours, { secret: newSecret() }), "signed by somebody else").toBe(401);
  expect(await sent(ours, { secondsAgo: 6 * 60 }), "somebody's copy").toBe(401);
  const { headers } = signed("1", ours, { secret });
  expect((await request.post(plugin.url, { data: `${ours} `, headers })).status(), "changed").toBe(401);
  expect((await request.post(plugin.url, { data: ours })).status(), "not signed").toBe(401);

  expect(await sent(created(another, "pigeons"))).toBe(204);
  expect(await sent(ours)).toBe(204);
  expect(await sent(ours), "the same again").toBe(204);
  expect(await sent(created(phoneless, "texts"))).toBe(204);
  await expect
    .poll(() => plugin.texts(), { timeout: 30_000 })
    .toEqual([
      `${project}: We have your request, and get back to you.`,
      `${phoneless}: nobody to text, there is no phone number`,
    ]);
  await plugin.stop();
});

test("a project that leaves its notifications to a plugin is told of by the plugin, step by step, and nobody gets our mail", async ({
  request,
}) => {
  const authSecret = randomBytes(32).toString("hex");
  const app = await startTestServer({
    AUTH_SECRET: authSecret,
    WEBHOOK_PRIVATE_TARGETS: "on",
    LOG_LEVEL: "error",
  });
  const database = new pg.Pool({ connectionString: app.databaseUrl, max: 2 });
  const { token: headers } = await newPerson(database, app.url, { role: "SALES" });
  const secretId = randomUUID();
  const key = createHmac("sha256", authSecret).update(`webhook:secret:${secretId}`).digest("base64");
  const plugin = await startPlugin({
    rooftop: app.url,
    token: tokenIn(headers),
    secret: `whsec_${key}`,
  });
  await addWebhook(database, plugin.url, secretId);

  const post = async (path: string, data: object) => {
    const answer = await request.post(`${app.url}/api/projects${path}`, { data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return String(Object(await answer.json()).id);
  };
  const project = await post("", body("texts"));
  const other = await post("", body(undefined));
  await post(`/${project}/contracts`, PANELS);
  await post(`/${project}/accept`, {});
  await post(`/${project}/close`, {});
  await expect
    .poll(() => plugin.texts(), { timeout: 60_000 })
    .toEqual([
      `${project}: We have your request, and get back to you.`,
      `${project}: Your contract is ready for you to read.`,
      `${project}: Thank you. Your contract is accepted.`,
      `${project}: Your project is closed. Everything about it stays on its page.`,
    ]);
  const { rows } = await database.query<{ about: string }>(
    "SELECT DISTINCT data ->> 'projectId' AS about FROM pgboss.job WHERE name = 'mail'",
  );
  expect(rows.map(({ about }) => about)).toEqual([other]);

  await plugin.stop();
  await database.end();
  await app.stop();
});

/** A webhook that is told of everything, by the rows that adding it writes. */
async function addWebhook(database: pg.Pool, url: string, secretId: string): Promise<void> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO webhook_endpoints (id, url, event_types, is_enabled, actor, created_at, updated_at)
     VALUES ($1, $2, '{}', true, '{}', now(), now())`,
    [id, url],
  );
  await database.query(
    "INSERT INTO webhook_secrets (id, endpoint_id, slot, created_at) VALUES ($1, $2, 0, now())",
    [secretId, id],
  );
}
