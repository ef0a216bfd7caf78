import { once } from "node:events";
import { setImmediate as aMoment } from "node:timers/promises";
import { type ClientOptions, ConnectionError, type RooftopClient } from "#lib/client/client.ts";
import { clientOf } from "../client.ts";
import { png } from "../files/pictures.ts";
import { test as base, expect } from "../fixtures.ts";
import { type FlakyProxy, startFlakyProxy } from "../flaky-proxy.ts";
import type { Person } from "../people.ts";
import { newAssociation } from "./bodies.ts";

interface Flaky {
  flaky: FlakyProxy;
  rep: Person;
  /** A rep's software, which asks by way of the proxy. */
  rooftop: RooftopClient;
  /** The same, asking otherwise. */
  asking(options: Partial<ClientOptions>): RooftopClient;
  /** A project of theirs with a contract agreed to. */
  projectId: string;
}

const QUICK = { firstDelayMs: 1 };
const CASH = { amount: 5_00, type: "Cash", paid_by: "Ann Lee" } as const;
const LINES = [{ description: "Solar panels", quantity: 20, unitPrice: 50_000 }];

const test = base.extend<Flaky>({
  flaky: async ({ server, address }, use) => {
    const flaky = await startFlakyProxy(server.url, address);
    await use(flaky);
    await flaky.stop();
  },
  rep: async ({ person }, use) => use(await person("SALES")),
  asking: async ({ flaky, rep }, use) =>
    use((options) => clientOf(flaky.url, rep, { retries: QUICK, ...options })),
  rooftop: async ({ asking }, use) => use(asking({})),
  projectId: async ({ server, rep }, use) => {
    const direct = clientOf(server.url, rep);
    const { id: projectId } = await direct.createProject({ body: newRequest(newAssociation()) });
    await direct.issueContract({ projectId, body: { lines: LINES, solicited: true } });
    await direct.acceptContract({ projectId });
    await use(projectId);
  },
});

function newRequest(fileAssociationId: string) {
  const customer = { firstName: "Ann", lastName: "Lee", email: `${fileAssociationId}@example.com` };
  const site = { fullAddress: "1 Sun St, Newtown NSW 2042" };
  return { productsOfInterest: [{ solar: true }], fileAssociationId, customer, site };
}

function photo(): Promise<Blob> {
  return png({ width: 8, height: 8 }).then((bytes) => new Blob([Uint8Array.from(bytes)]));
}

test.describe("when the app did its work and the answer was lost, the client asks again and nothing is done twice", () => {
  test("of a request, whose answer comes as it was", async ({ rooftop, flaky, stored }) => {
    const association = newAssociation();
    flaky.fates.push("lose the answer", "lose the answer");
    const { result, isReplay } = await rooftop.createProject.answer({ body: newRequest(association) });
    expect(isReplay).toBe(true);
    const ids = "SELECT p.id FROM projects p JOIN customers c ON c.id = p.customer_id WHERE c.email = $1";
    expect(await stored.rows(ids, [`${association}@example.com`])).toEqual([{ id: result.id }]);
    expect(flaky.came).toHaveLength(3);
    expect(new Set(flaky.came.map(({ key }) => key)).size).toBe(1);
  });

  test("of a contract, its acceptance and a charge", async ({ rooftop, flaky, projectId, stored }) => {
    flaky.fates.push("lose the answer", "pass", "lose the answer", "pass", "lose the answer");
    const body = { lines: LINES, solicited: true, changes: "A better price." };
    expect(await rooftop.issueContract({ projectId, body })).toMatchObject({ version: 2 });
    await rooftop.acceptContract({ projectId, query: { re_accept: true } });
    const { id } = await rooftop.createCharge({ projectId, body: CASH });
    expect((await rooftop.getProject({ projectId })).charges.map((charge) => charge.id)).toEqual([id]);
    expect(new Set(flaky.came.map(({ key }) => key)).size).toBe(4);
    const counts = `SELECT (SELECT count(*) FROM contracts WHERE project_id = $1) AS contracts,
      (SELECT count(*) FROM contract_acceptances WHERE project_id = $1) AS acceptances`;
    expect(await stored.rows(counts, [projectId])).toEqual([{ contracts: 2, acceptances: 2 }]);
  });

  test("of an upload from a file, and from a stream that can be opened anew", async ({
    rooftop,
    flaky,
    stored,
  }) => {
    const fileAssociationId = newAssociation();
    const body = { fileAssociationId, fileCode: "switchboard_photo" } as const;
    const blob = await photo();
    for (const file of [blob, () => blob.stream()]) {
      flaky.fates.push("lose the answer");
      expect((await rooftop.uploadTempFile.answer({ body: { ...body, file } })).isReplay).toBe(true);
    }
    expect(await stored.filesUnder(fileAssociationId)).toHaveLength(2);
  });

  test("of a deletion, which is done when nothing is there any more", async ({
    rooftop,
    flaky,
    projectId,
  }) => {
    const { id: chargeId } = await rooftop.createCharge({ projectId, body: CASH });
    flaky.fates.push("lose the answer");
    expect(await rooftop.deleteCharge({ projectId, chargeId })).toEqual({ ok: true });
    await expect(rooftop.deleteCharge({ projectId, chargeId })).rejects.toMatchObject({
      code: "charge_not_found",
      mayBeDone: false,
    });
  });

  test("of an edit by a tag, whose refusal says that it may be its own doing", async ({
    rooftop,
    flaky,
    projectId,
  }) => {
    const customerId = (await rooftop.getProject({ projectId })).customer?.id ?? "";
    const { etag } = await rooftop.getCustomer.answer({ customerId });
    flaky.fates.push("lose the answer");
    const edit = { customerId, ifMatch: etag ?? "", body: { firstName: "Anna" } };
    await expect(rooftop.updateCustomer(edit)).rejects.toMatchObject({
      code: "precondition_failed",
      mayBeDone: true,
    });
    expect((await rooftop.getCustomer({ customerId })).firstName).toBe("Anna");
  });
});

test.describe("what could be done twice is asked for once", () => {
  test("an edit without a tag, and a sign-in link", async ({ rooftop, flaky, projectId }) => {
    const lost = { name: "ConnectionError", reason: "network", mayBeDone: true };
    for (const ask of [
      () => rooftop.updateProject({ projectId, body: { xref: "CRM-1" } }),
      () => rooftop.requestSignIn({ body: { email: "nobody@example.com" } }),
    ]) {
      flaky.came.length = 0;
      flaky.fates.push("lose the answer");
      await expect(ask()).rejects.toMatchObject(lost);
      expect(flaky.came).toHaveLength(1);
    }
  });

  test("an upload from a stream that is used up, whatever the answer", async ({ rooftop, flaky, stored }) => {
    const fileAssociationId = newAssociation();
    const body = { fileAssociationId, fileCode: "switchboard_photo" } as const;
    const blob = await photo();
    flaky.fates.push("lose the answer", { status: 429, headers: { "retry-after": "1" } });
    for (const reason of ["network", "unexpected"]) {
      const upload = rooftop.uploadTempFile({ body: { ...body, file: blob.stream() } });
      await expect(upload).rejects.toMatchObject({ name: "ConnectionError", reason });
    }
    expect(flaky.came).toHaveLength(2);
    expect(await stored.filesUnder(fileAssociationId)).toHaveLength(1);
  });
});

test.describe("a busy server", () => {
  test("is asked again no sooner than it wants, also for what is otherwise asked for once", async ({
    rooftop,
    flaky,
    projectId,
  }) => {
    flaky.fates.push({ status: 429, headers: { "retry-after": "1" } });
    await rooftop.updateProject({ projectId, body: { xref: "CRM-2" } });
    const [first, second] = flaky.came;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990);
    flaky.fates.push({ status: 503, headers: { "retry-after": new Date().toUTCString() } }, { status: 502 });
    expect((await rooftop.getProject({ projectId })).xref).toBe("CRM-2");
  });

  test("is left alone after the attempts that are allowed", async ({ asking, flaky }) => {
    flaky.fates.push(...Array.from({ length: 9 }, () => ({ status: 503 })));
    const impatient = asking({ retries: { ...QUICK, attempts: 3 } });
    await expect(impatient.listProjects()).rejects.toMatchObject({ reason: "unexpected", status: 503 });
    expect(flaky.came).toHaveLength(3);
    await expect(asking({ retries: false }).listProjects()).rejects.toThrow(ConnectionError);
    expect(flaky.came).toHaveLength(4);
  });

  test("that wants more patience than there is makes the call end at once", async ({ rooftop, flaky }) => {
    flaky.fates.push({ status: 503, headers: { "retry-after": "3600" } });
    await expect(rooftop.listProjects()).rejects.toMatchObject({ retryAfter: 3_600 });
    expect(flaky.came).toHaveLength(1);
  });

  test("that still works on the first attempt is asked for its answer", async ({
    rooftop,
    flaky,
    projectId,
  }) => {
    const problem = { code: "idempotency_in_progress", detail: "Ask again soon." };
    flaky.fates.push({ status: 409, body: JSON.stringify(problem) });
    await rooftop.createCharge({ projectId, body: CASH });
    expect(new Set(flaky.came.map(({ key }) => key)).size).toBe(1);
  });
});

test("an answer that is not Rooftop's is told apart, and a redirect is not followed", async ({
  rooftop,
  flaky,
  projectId,
}) => {
  flaky.fates.push({ status: 200, body: "<h1>Sign in to the network</h1>" });
  await expect(rooftop.listProjects()).rejects.toMatchObject({ reason: "unexpected", status: 200 });
  flaky.fates.push({ status: 307, headers: { location: "/api/projects" } });
  const charge = rooftop.createCharge({ projectId, body: CASH });
  await expect(charge).rejects.toMatchObject({ reason: "unexpected", status: 307, mayBeDone: false });
  expect(flaky.came).toHaveLength(2);
});

test("a server that says nothing is waited for no longer than was asked", async ({ asking, flaky }) => {
  flaky.fates.push("say nothing", "say nothing");
  let asked = 0;
  const counted: typeof fetch = (input, init) => {
    asked += 1;
    return fetch(input, init);
  };
  const rooftop = asking({ timeoutMs: 50, retries: { ...QUICK, attempts: 2 }, fetch: counted });
  await expect(rooftop.listProjects()).rejects.toMatchObject({ reason: "timeout", mayBeDone: false });
  expect(asked).toBe(2);
});

test("a call ends as soon as it is aborted: before, while an answer is awaited, and between attempts", async ({
  asking,
  flaky,
}) => {
  const stop = new AbortController();
  const reason = new Error("The person went away.");
  flaky.fates.push("say nothing");
  const waiting = asking({}).listProjects({ signal: stop.signal });
  const unanswered = expect(waiting).rejects.toBe(reason);
  while (flaky.came.length === 0) await aMoment();
  stop.abort(reason);
  await unanswered;
  await expect(asking({}).listProjects({ signal: stop.signal })).rejects.toBe(reason);

  const later = new AbortController();
  const hasAnswered = new EventTarget();
  const told = once(hasAnswered, "answer");
  flaky.fates.push({ status: 503, headers: { "retry-after": "100" } });
  const patient = asking({
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      const response = new Response(await answer.text(), answer);
      hasAnswered.dispatchEvent(new Event("answer"));
      return response;
    },
  }).listProjects({ signal: later.signal });
  const between = expect(patient).rejects.toBe(reason);
  await told;
  await aMoment();
  // By now it waits for the hundred seconds to pass.
  later.abort(reason);
  await between;
  expect(flaky.came).toHaveLength(2);
});

test("a stream is sent as it comes, and is never held whole", async ({ rooftop, flaky, stored }) => {
  const bytes = await png({ width: 8, height: 8 });
  async function* slowly() {
    yield Uint8Array.from(bytes.subarray(0, 40));
    // The rest is there only once the beginning has arrived.
    while (flaky.came.length === 0) await aMoment();
    yield Uint8Array.from(bytes.subarray(40));
  }
  const fileAssociationId = newAssociation();
  const body = { fileAssociationId, fileCode: "switchboard_photo", file: slowly() } as const;
  await rooftop.uploadTempFile({ body });
  expect(await stored.filesUnder(fileAssociationId)).toMatchObject([{ byte_size: bytes.length }]);
});
