import { Readable } from "node:stream";
import { createClient, type RooftopClient, RooftopError } from "#lib/client/client.ts";
import { clientOf } from "../client.ts";
import { jpeg, png } from "../files/pictures.ts";
import { test as base, expect } from "../fixtures.ts";
import { newBareProject } from "../projects.ts";
import { newAssociation } from "./bodies.ts";

const test = base.extend<{ staff: RooftopClient }>({
  staff: async ({ server, person }, use) => use(clientOf(server.url, await person("SALES"))),
});

test("software leads a project from its photos to its close, and reads every answer by its type", async ({
  staff,
  stored,
}) => {
  const association = newAssociation();
  const photo = await jpeg();
  const body = { fileAssociationId: association, fileCode: "switchboard_photo" } as const;
  await staff.uploadTempFile({ body: { ...body, file: new File([Uint8Array.from(photo)], "board.jpg") } });
  const drop = new Blob([Uint8Array.from(await png({ width: 8, height: 8 }))]);
  await staff.uploadTempFile({ body: { ...body, file: drop } });
  const slow = Readable.from([photo.subarray(0, 100), photo.subarray(100)]);
  await staff.uploadTempFile({ body: { ...body, file: { content: slow, name: 'a "quoted" naïve.jpg' } } });
  expect((await stored.filesUnder(association)).map(({ name }) => name).sort()).toEqual([
    "a %22quoted%22 naïve.jpg",
    "board.jpg",
    "file",
  ]);

  const { result, location, isReplay } = await staff.createProject.answer({
    body: {
      fileAssociationId: association,
      productsOfInterest: [{ solar: true }],
      customer: { firstName: "Ann", lastName: "Lee", email: "ann.lee@example.com" },
      site: { fullAddress: "1 Sun St, Newtown NSW 2042" },
    },
  });
  const projectId = result.id;
  expect({ location, isReplay }).toEqual({ location: `/api/projects/${projectId}`, isReplay: false });
  await staff.updateInstallationPreferences({ projectId, body: [1, 2] });
  const lines = [{ description: "Solar panels", quantity: 20, unitPrice: 50_000 }];
  const { version } = await staff.issueContract({ projectId, body: { lines, solicited: true } });
  await staff.acceptContract({ projectId, query: { re_accept: true }, body: { contractVersion: version } });
  const charge = await staff.createCharge({
    projectId,
    body: { amount: 5_00, type: "Cash", paid_by: "Ann Lee" },
  });
  const charged = await staff.getProject({ projectId });
  expect([charged.stage, charged.totals.charged, charged.files.length]).toEqual(["COMMITTING", 5_00, 3]);
  expect(charged.preferences.customerPreferredDays).toEqual([1, 2]);

  const contract = await staff.getContractPdf({ projectId });
  expect(contract).toMatchObject({ mediaType: "application/pdf", name: expect.stringMatching(/\.pdf$/) });
  expect((await contract.response.text()).startsWith("%PDF-")).toBe(true);
  const original = charged.files.find(({ name }) => name === "board.jpg");
  const kept = await staff.getFile({
    projectId,
    fileId: original?.id ?? "",
    query: { variant: "original" },
  });
  expect(Buffer.from(await kept.response.arrayBuffer()).equals(photo)).toBe(true);

  await staff.deleteCharge({ projectId, chargeId: charge.id });
  await staff.closeProject({ projectId, body: { reason: "Moved away." } });
  const closed = await staff.getProject({ projectId });
  expect([closed.outcome, closed.totals.charged]).toEqual(["CANCELLED", 0]);
});

test("what is refused is thrown with its code, its fields and the id to quote", async ({ staff, server }) => {
  const nothing = staff.createProject({ body: { productsOfInterest: [] } });
  await expect(nothing).rejects.toThrow(RooftopError);
  await expect(nothing).rejects.toMatchObject({
    status: 400,
    code: "validation_failed",
    errors: [{ path: "productsOfInterest", message: expect.any(String) }],
    requestId: expect.stringMatching(/^[\w-]{8,}$/),
    retryAfter: null,
    mayBeDone: false,
  });
  const projectId = crypto.randomUUID();
  await expect(staff.getProject({ projectId })).rejects.toMatchObject({
    status: 404,
    code: "project_not_found",
  });
  const stranger = createClient({ baseUrl: server.url, token: "rt_unknown" });
  await expect(stranger.listProjects()).rejects.toMatchObject({ status: 401, code: "unauthenticated" });
});

test("an id that would lead to another path is refused before anything is sent", async ({ staff }) => {
  for (const projectId of ["", ".", ".."]) {
    await expect(staff.getProject({ projectId })).rejects.toThrow("projectId must be an id.");
  }
  await expect(staff.getProject({ projectId: "../customers" })).rejects.toMatchObject({
    code: "path_not_found",
  });
});

test("an edit is made by the tag of what was read, and refused by an older one", async ({ staff }) => {
  const { id: projectId } = await staff.createProject({
    body: {
      productsOfInterest: [{ solar: true }],
      customer: { firstName: "Ann", lastName: "Lee", email: "a.lee@example.com" },
    },
  });
  const customerId = (await staff.getProject({ projectId })).customer?.id ?? "";
  const read = await staff.getCustomer.answer({ customerId });
  const ifMatch = read.etag ?? "";
  const edited = await staff.updateCustomer.answer({ customerId, ifMatch, body: { firstName: "Anna" } });
  expect([edited.result.firstName, edited.etag === ifMatch]).toEqual(["Anna", false]);
  await expect(
    staff.updateCustomer({ customerId, ifMatch, body: { firstName: "Anne" } }),
  ).rejects.toMatchObject({ code: "precondition_failed" });
});

test("a file is fetched only when it is another than the one at hand", async ({ staff }) => {
  const fileAssociationId = newAssociation();
  const file = new Blob([Uint8Array.from(await png({ width: 8, height: 8 }))]);
  await staff.uploadTempFile({ body: { fileAssociationId, fileCode: "switchboard_photo", file } });
  const body = { productsOfInterest: [{ solar: true }], fileAssociationId };
  const { id: projectId } = await staff.createProject({ body });
  const [{ id: fileId } = { id: "" }] = (await staff.getProject({ projectId })).files;
  const { etag, result } = await staff.getFile.answer({ projectId, fileId });
  await result.response.arrayBuffer();
  expect(await staff.getFile.ifChanged({ projectId, fileId, ifNoneMatch: etag ?? "" })).toBeNull();
  const other = await staff.getFile.ifChanged({ projectId, fileId, ifNoneMatch: '"another"' });
  expect(other?.etag).toBe(etag);
  await other?.result.response.arrayBuffer();
});

test.describe("a homeowner with five projects", () => {
  test("goes through all of them, and asks for no page more than they look at", async ({
    request,
    server,
    person,
  }) => {
    const owner = await person("CUSTOMER");
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.unshift(await newBareProject(request, owner, "SERVICE"));
    let pages = 0;
    const counted: typeof fetch = (input, init) => {
      pages += 1;
      return fetch(input, init);
    };
    const rooftop = clientOf(server.url, owner, { fetch: counted });
    const seen: string[] = [];
    for await (const { id } of rooftop.listProjects.all({ query: { limit: 2 } })) seen.push(id);
    expect({ seen, pages }).toEqual({ seen: made, pages: 3 });

    pages = 0;
    for await (const { id } of rooftop.listProjects.all({ query: { limit: 2 } })) if (id === made[1]) break;
    expect(pages).toBe(1);

    const stop = new AbortController();
    const reading = async () => {
      for await (const { id } of rooftop.listProjects.all({ query: { limit: 2 }, signal: stop.signal })) {
        if (id === made[0]) stop.abort(new Error("Enough."));
      }
    };
    await expect(reading()).rejects.toThrow("Enough.");
    expect(pages).toBe(2);
  });
});
