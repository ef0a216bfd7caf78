// The whole life of a Rooftop project in plain fetch: photo, project, contract, money, days, timeline, close.
//
//   ROOFTOP=http://localhost:3000 TOKEN=rt_… PHOTO=switchboard.jpg node examples/plain-fetch.mjs
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const { ROOFTOP = "http://localhost:3000", TOKEN, PHOTO } = process.env;
if (!TOKEN || !PHOTO) throw new Error("Set TOKEN to an API token and PHOTO to the path of a picture.");

/** A refusal: decide by its `code`, show people its `detail`. */
class Refused extends Error {
  constructor(
    step,
    status,
    { code = "no_problem", detail = "The answer says nothing more.", requestId, errors = [] },
  ) {
    const fields = errors.map(({ path, message }) => `\n  ${path}: ${message}`).join("");
    super(`${step}: ${status} ${code}: ${detail} (request ${requestId})${fields}`);
    Object.assign(this, { status, code, detail, requestId });
  }
}

/**
 * Sends a request until there is an answer, five times at most, and answers its body and headers when it has the status
 * that is expected. Sending again is safe: a POST goes out under the same Idempotency-Key each time.
 */
async function call(step, expected, method, path, { json, form, headers } = {}) {
  for (let attempt = 1; ; attempt += 1) {
    let answer, text;
    try {
      answer = await fetch(ROOFTOP + path, {
        method,
        // The type of a form is left to fetch, which knows its boundary.
        headers: {
          authorization: `Bearer ${TOKEN}`,
          ...(json && { "content-type": "application/json" }),
          ...headers,
        },
        body: form ?? JSON.stringify(json),
        signal: AbortSignal.timeout(30_000),
      });
      text = await answer.text();
    } catch (error) {
      if (attempt === 5) throw new Error(`${step}: no answer`, { cause: error });
      await wait(1_000 * 2 ** attempt);
      continue;
    }
    const body = answer.headers.get("content-type")?.includes("json") ? JSON.parse(text) : {}; // A proxy's page is not.
    if (answer.status === expected) return { body, headers: answer.headers };
    const isLater = [429, 503].includes(answer.status) || body.code === "idempotency_in_progress";
    if (!isLater || attempt === 5) throw new Refused(step, answer.status, body);
    await wait(1_000 * Number(answer.headers.get("retry-after") ?? 5));
  }
}

const get = async (step, path) => (await call(step, 200, "GET", path)).body;
/** Sends a POST under a key of its own, or under one that was kept to send the same once more. */
const post = (step, expected, path, content, key = randomUUID()) =>
  call(step, expected, "POST", path, { ...content, headers: { "idempotency-key": key } });
const done = (step, what) => console.log(`${step.padEnd(14)} ${what}`);

// 1. The photo waits under an id of our choice until a project takes it along.
const photos = randomUUID();
const form = new FormData();
form.set("fileAssociationId", photos);
form.set("fileCode", "switchboard_photo");
form.set("file", new Blob([await readFile(PHOTO)]), basename(PHOTO));
await post("Upload", 200, "/api/projects/files", { form });
done("Upload", `${basename(PHOTO)} waits under ${photos}`);
// 2. The project, with a new customer and a new site. Keep the key and the body until there is an answer.
const key = randomUUID();
const request = {
  fileAssociationId: photos,
  productsOfInterest: [{ solar: true, battery: true }],
  customer: { firstName: "Ada", lastName: "Byron", email: "ada@example.com" },
  site: { fullAddress: "1 Harbour St, Sydney NSW 2000" },
};
const { id } = (await post("Create", 201, "/api/projects", { json: request }, key)).body;
const path = `/api/projects/${id}`;
done("Create", id);
// 3. The same once more, as if the answer had been lost: it is the same project, and nothing is done twice.
const repeat = await post("Repeat", 201, "/api/projects", { json: request }, key);
assert.equal(repeat.body.id, id);
assert.equal(repeat.headers.get("idempotency-replayed"), "true");
done("Repeat", "the same project");
const project = await get("Read", path);
done("Read", `${project.stage}, for ${project.customer.firstName}, photos: ${project.files.length}`);

// 4. The contract, in whole cents including GST. `solicited`: the customer asked for the visit, so nobody has to wait.
const lines = [{ description: "Solar panels, 440 W", quantity: 15, unitPrice: 31_000 }];
const contract = { lines, deposit: 40_000, solicited: true };
const { version, warnings = [] } = (await post("Issue", 201, `${path}/contracts`, { json: contract })).body;
done("Issue", `version ${version}, warnings: ${warnings.map(({ code }) => code).join(", ") || "none"}`);
// With the version nothing is accepted that somebody else issued in between.
await post("Accept", 200, `${path}/accept`, { json: { contractVersion: version } });
done("Accept", `version ${version}`);

// 5. Money that was received; then some that was not, and is taken back.
const payment = { amount: 40_000, type: "Bank transfer", paid_by: "Ada Byron" };
await post("Charge", 201, `${path}/charges`, { json: payment });
const mistake = (await post("Charge", 201, `${path}/charges`, { json: { ...payment, amount: 4_000_000 } }))
  .body;
done("Charge", `${payment.amount} cents, and 4000000 by mistake`);
// A second time, because the answer was lost, this is 404 `charge_not_found`: it was done already.
await call("Take back", 200, "DELETE", `${path}/charges/${mistake.id}`).catch((error) => {
  if (error.code !== "charge_not_found") throw error;
});
done("Take back", `${(await get("Take back", path)).totals.charged} cents are left`);

// 6. Monday and Thursday suit them: 0 is Sunday. Nothing else moves.
await call("Days", 200, "PUT", `${path}/installation-preferences`, { json: [1, 4] });
done("Days", (await get("Days", path)).preferences.customerPreferredDays.join(", "));

// 7. The timeline, page by page until there is no cursor.
const types = [];
for (let cursor; cursor !== null; ) {
  const page = await get(
    "Timeline",
    `${path}/events?${new URLSearchParams({ limit: 3, ...(cursor && { cursor }) })}`,
  );
  types.push(...page.items.map(({ type }) => type));
  cursor = page.nextCursor;
}
done("Timeline", types.join(", "));

// 8. Nothing comes of it after all.
await post("Close", 200, `${path}/close`, { json: { reason: "Moved house." } });
const { stage, outcome } = await get("Close", path);
done("Close", `${stage}, ${outcome}`);
