import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { database, transaction } from "#lib/db/client.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";
import { createProject } from "#lib/projects/create-project.ts";
import { sweep } from "#lib/running/sweep.ts";
import { receiveFile } from "#lib/storage/file-store.ts";
import { newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { CALLER } from "#lib/testing/perform.ts";
import { charge } from "#lib/testing/projects.ts";
import { uploadsUnder } from "#lib/testing/stored.ts";
import { deliveriesTo, newEndpoint } from "#lib/testing/webhooks.ts";

useTestDatabase();

const HOUR = 60 * 60 * 1_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

beforeEach(async () => {
  await sweep(inHours(10_000));
});

/** A photo that waits under `id`, with its bytes in the store. Answers whether row and bytes are there. */
async function waitingPhoto(id: string) {
  const { files } = await uploadsUnder(id, { visitorHash: null, count: 1 });
  const incoming = await receiveFile();
  for (const variant of ["original", "display", "thumb"] as const)
    await writeFile(incoming.pathOf(variant), variant);
  await incoming.keep();
  await database().file.updateMany({ where: { associationId: id }, data: { storageKey: incoming.key } });
  return async () => ({
    row: (await database().file.count({ where: { id: files[0]?.id ?? "" } })) === 1,
    bytes: await hasBytes(incoming.key),
  });
}

async function hasBytes(key: string): Promise<boolean> {
  const root = join(process.env["DATA_DIR"] ?? "", "files");
  const entries = await readdir(root, { recursive: true }).catch(() => []);
  return entries.some((entry) => entry.endsWith(`${key}/original`));
}

const claiming = (fileAssociationId: string) => {
  const customer = { firstName: "Ann", lastName: "Lee", email: "ann@example.com" };
  const body = createProjectBody.parse({ productsOfInterest: [{}], customer, fileAssociationId });
  const input = { params: {}, query: {}, body, file: null, ifMatch: null };
  return { actor: { kind: "visitor", visitorHash: null } as const, caller: CALLER, input };
};

/** Claims the photos, and waits before the claim is final. */
async function claim(
  id: string,
  beforeItIsFinal: () => Promise<void> = async () => undefined,
): Promise<void> {
  const asked = claiming(id);
  await transaction(async (tx) => {
    const subject = await createProject.authorise({ ...asked, tx });
    await createProject.run({ ...asked, tx, subject });
    await beforeItIsFinal();
  });
}

describe("photos that no project claims", () => {
  it("wait for 72 hours, and then go, row and bytes", async () => {
    const photo = await waitingPhoto("nobody-comes-for-this");
    await sweep(inHours(71.9));
    expect(await photo()).toEqual({ row: true, bytes: true });
    await sweep(inHours(72.1));
    expect(await photo()).toEqual({ row: false, bytes: false });
    expect(await database().fileAssociation.count({ where: { id: "nobody-comes-for-this" } })).toBe(0);
  });

  it("leave their id free for a new beginning", async () => {
    await waitingPhoto("an-id-used-once-again");
    await sweep(inHours(73));
    await uploadsUnder("an-id-used-once-again", { visitorHash: "b".repeat(64), count: 1 });
  });
});

describe("photos of a project", () => {
  it("stay for good", async () => {
    const photo = await waitingPhoto("claimed-and-safe-now-1");
    await claim("claimed-and-safe-now-1");
    await sweep(inHours(24 * 3_650));
    expect(await photo()).toEqual({ row: true, bytes: true });
  });

  it("stay when the sweep comes at the very moment of the claim", async () => {
    const photo = await waitingPhoto("claimed-at-the-last-minute");
    let sweeping = Promise.resolve();
    await claim("claimed-at-the-last-minute", async () => {
      sweeping = sweep(inHours(72.1));
      await sleep(300);
    });
    await sweeping;
    expect(await photo()).toEqual({ row: true, bytes: true });
  });
});

describe("bytes without a row", () => {
  it("stay for an hour, for an upload under way may want them, and then go", async () => {
    const orphan = await receiveFile();
    await writeFile(orphan.pathOf("original"), "kept, but its row was rolled back");
    await orphan.keep();
    const half = await receiveFile();
    await writeFile(half.pathOf("original"), "never finished");
    await sweep(inHours(0.9));
    expect([await hasBytes(orphan.key), existsSync(half.pathOf("original"))]).toEqual([true, true]);
    await sweep(inHours(1.1));
    expect([await hasBytes(orphan.key), existsSync(half.pathOf("original"))]).toEqual([false, false]);
  });

  it("go however many there are", async () => {
    const keys: string[] = [];
    for (let count = 0; count < 520; count += 1) {
      const orphan = await receiveFile();
      await writeFile(orphan.pathOf("original"), "x");
      keys.push(orphan.key);
    }
    await sweep(inHours(2));
    const left = await readdir(join(process.env["DATA_DIR"] ?? "", "files", "incoming"));
    expect(left.filter((name) => keys.includes(name))).toEqual([]);
  });
});

describe("a store that belongs to another database", () => {
  it("loses nothing, however old its files are", async () => {
    const photo = await waitingPhoto("the-other-databases-photo");
    await database().file.deleteMany({ where: { associationId: "the-other-databases-photo" } });
    const owner = join(process.env["DATA_DIR"] ?? "", "files", "owner");
    const mine = await readFile(owner, "utf8");
    await writeFile(owner, randomUUID());
    await sweep(inHours(1_000));
    expect(await photo()).toMatchObject({ bytes: true });
    await writeFile(owner, mine);
    await sweep(inHours(1_000));
    expect(await photo()).toMatchObject({ bytes: false });
  });
});

describe("what is kept for a while", () => {
  it("an answer is repeated for 24 hours and then forgotten", async () => {
    const id = { actor: "visitor:", operation: "create-project", key: randomUUID() };
    await database().idempotencyKey.create({
      data: {
        ...id,
        bodyHash: "ab".repeat(32),
        status: 201,
        location: null,
        body: "{}",
        createdAt: new Date(),
      },
    });
    await sweep(inHours(23.9));
    expect(await database().idempotencyKey.count({ where: id })).toBe(1);
    await sweep(inHours(24.1));
    expect(await database().idempotencyKey.count({ where: id })).toBe(0);
  });

  it("a rate limit goes once it has run out", async () => {
    await database().rateLimit.create({ data: { key: "create:a", points: 1, expire: inHours(1).getTime() } });
    await sweep(inHours(0.9));
    expect(await database().rateLimit.count()).toBe(1);
    await sweep(inHours(1.1));
    expect(await database().rateLimit.count()).toBe(0);
  });

  it("a mail that left is remembered for 30 days", async () => {
    await database().sentMail.create({ data: { id: randomUUID(), sentAt: new Date() } });
    await sweep(inHours(30 * 24 - 1));
    expect(await database().sentMail.count()).toBe(1);
    await sweep(inHours(30 * 24 + 1));
    expect(await database().sentMail.count()).toBe(0);
  });

  it("what a webhook was told can be looked up for 30 days, and what waits stays", async () => {
    const { id } = await newEndpoint();
    const projectId = await newProject();
    await charge(projectId);
    await database().webhookDelivery.updateMany({
      where: { endpointId: id, sequence: 0 },
      data: { state: "failed", endedAt: new Date() },
    });
    const [ended, waits] = await deliveriesTo(id);
    const attempt = { id: randomUUID(), time: new Date(), ms: 1, reason: "It answered 500.", status: 500 };
    await database().webhookAttempt.create({ data: { ...attempt, deliveryId: ended?.id ?? "" } });
    await sweep(inHours(30 * 24 - 1));
    expect(await deliveriesTo(id)).toHaveLength(2);
    await sweep(inHours(30 * 24 + 1));
    expect(await deliveriesTo(id)).toEqual([waits]);
    expect(await database().webhookAttempt.count()).toBe(0);
    await database().webhookEndpoint.delete({ where: { id } });
  });

  it("what a webhook was told, and waits to be told, goes once the webhook is gone", async () => {
    const [gone, stays] = [await newEndpoint(), await newEndpoint()];
    await newProject();
    await database().webhookEndpoint.delete({ where: { id: gone.id } });
    await sweep(new Date());
    expect(await deliveriesTo(gone.id)).toEqual([]);
    expect(await deliveriesTo(stays.id)).toHaveLength(1);
    await database().webhookEndpoint.delete({ where: { id: stays.id } });
  });

  it("a hand-over goes once its hour is over", async () => {
    const [userId, now] = [randomUUID(), new Date()];
    const email = `rep.${userId}@example.com`;
    await database().user.create({
      data: { id: userId, email, role: "SALES", createdAt: now, updatedAt: now },
    });
    const projectId = await newProject();
    await database().handOver.create({
      data: {
        id: randomUUID(),
        tokenHash: "ab".repeat(32),
        userId,
        projectId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + HOUR),
      },
    });
    await sweep(inHours(0.9));
    expect(await database().handOver.count()).toBe(1);
    await sweep(inHours(1.1));
    expect(await database().handOver.count()).toBe(0);
  });

  it("two sweeps at once harm nobody", async () => {
    const photo = await waitingPhoto("two-sweeps-meet-here-1");
    await Promise.all([sweep(inHours(73)), sweep(inHours(73)), sweep(inHours(1))]);
    expect(await photo()).toEqual({ row: false, bytes: false });
  });
});
