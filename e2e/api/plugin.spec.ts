import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { PANELS } from "../contracts.ts";
import { expect, test } from "../fixtures.ts";
import type { Headers } from "../people.ts";
import { newEndpoint } from "../webhooks.ts";
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

  const half = connect(Number(new URL(plugin.url).port), "127.0.0.1");
  half.end("POST / HTTP/1.1\r\nhost: plugin\r\ncontent-length: 100\r\n\r\nhalf of it");
  await once(half.resume(), "close");

  expect(await sent(created(another, "pigeons")), "somebody hung up, and it goes on").toBe(204);
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
  person,
  server,
  database,
}) => {
  const admin = await person("ADMIN");
  const headers = admin.token;
  // The plugin must know the secret before it listens: the webhook learns afterwards where that is.
  const { id, secret } = await newEndpoint(request, admin);
  const plugin = await startPlugin({ rooftop: server.url, token: tokenIn(headers), secret: secret.value });
  const moved = await request.patch(`/api/webhooks/${id}`, {
    data: { url: plugin.url },
    headers: { ...headers, "if-match": await tagOf(request, `/api/webhooks/${id}`, headers) },
  });
  expect(moved.status()).toBe(200);

  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api/projects${path}`, { data, headers });
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
    "SELECT DISTINCT data ->> 'projectId' AS about FROM pgboss.job WHERE name = 'mail' AND data ->> 'projectId' = ANY ($1)",
    [[project, other]],
  );
  expect(rows.map(({ about }) => about)).toEqual([other]);

  expect((await request.delete(`/api/webhooks/${id}`, { headers })).status()).toBe(200);
  await plugin.stop();
});

async function tagOf(request: APIRequestContext, path: string, headers: Headers): Promise<string> {
  return (await request.get(path, { headers })).headers()["etag"] ?? "";
}
