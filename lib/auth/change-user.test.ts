import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { createApiToken } from "#lib/auth/api-tokens.ts";
import { changeUser } from "#lib/auth/change-user.ts";
import { createUser as create } from "#lib/auth/create-user.ts";
import { listUsers } from "#lib/auth/list-users.ts";
import { createSession } from "#lib/auth/people.ts";
import { changeUserBody, createUserBody, listUsersQuery, type Role } from "#lib/auth/user.schema.ts";
import { database } from "#lib/db/client.ts";
import { ANN, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { perform } from "#lib/testing/perform.ts";
import { newStaff } from "#lib/testing/staff.ts";

useTestDatabase();

const byToken = (actor: SignedIn): SignedIn => ({
  ...actor,
  via: { kind: "token", tokenId: randomUUID(), scope: "write" },
});

const invite = (body: object, actor: SignedIn) =>
  perform(create, { actor, params: {}, query: {}, body: createUserBody.parse(body) });
const change = (userId: string, body: object, actor: SignedIn) =>
  perform(changeUser, { actor, params: { userId }, query: {}, body: changeUserBody.parse(body) });
const look = (query: object, actor: SignedIn) =>
  perform(listUsers, { actor, params: {}, query: listUsersQuery.parse(query), body: undefined });
const somebody = (role: Role = "SALES") => ({
  email: `p.${randomUUID()}@example.com`,
  name: "Pia Quill",
  role,
});

describe("an admin", () => {
  it("lets somebody in, corrects them, shuts them out with all they had, and lets them in again", async () => {
    const admin = await newStaff("ADMIN");
    const who = somebody();
    const made = await invite(who, admin);
    expect(made).toMatchObject({ ...who, disabled: false });
    await expect(invite({ ...who, role: "ADMIN" }, admin)).rejects.toMatchObject({ code: "user_exists" });
    expect(await change(made.id, { name: "Pia Q. Quill" }, admin)).toEqual({ ...made, name: "Pia Q. Quill" });
    expect(await change(made.id, { role: "ADMIN" }, admin)).toMatchObject({ role: "ADMIN" });

    const userId = made.id;
    await createSession({ userId, lifetime: 60 });
    await createApiToken({ userId, name: "Test", scope: "read", days: 1 });
    expect(await change(userId, { disabled: true }, admin)).toMatchObject({ disabled: true });
    expect(await database().session.count({ where: { userId } })).toBe(0);
    expect(await database().apiToken.count({ where: { userId, revokedAt: null } })).toBe(0);
    expect(await createApiToken({ userId, name: "Test", scope: "read", days: 1 })).toBeNull();

    expect(await invite({ ...who, role: "SALES" }, admin)).toMatchObject({ id: userId, disabled: false });
    await change(userId, { disabled: true }, admin);
    expect(await change(userId, { disabled: false }, admin)).toMatchObject({
      role: "SALES",
      disabled: false,
    });
    expect(await database().apiToken.count({ where: { userId, revokedAt: null } })).toBe(0);
  });

  it("cannot shut themselves out or stop being one, and may correct their own name", async () => {
    const admin = await newStaff("ADMIN");
    for (const body of [{ disabled: true }, { role: "SALES" }, { role: "CUSTOMER", name: "Al" }]) {
      await expect(change(admin.userId, body, admin)).rejects.toMatchObject({ code: "own_access" });
    }
    const own = { name: "Al", role: "ADMIN", disabled: false };
    expect(await change(admin.userId, own, admin)).toMatchObject(own);
  });

  it("finds people page by page: admins, sales, homeowners, each by address", async () => {
    const admin = await newStaff("ADMIN");
    const mark = randomUUID();
    for (const [place, role] of [..."cab"].flatMap((letter) =>
      (["CUSTOMER", "ADMIN", "SALES"] as const).map((one) => [letter, one] as const),
    )) {
      await invite({ email: `${place}.${role}.${mark}@example.com`, name: `%_ ${mark}`, role }, admin);
    }
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await look({ q: mark.toUpperCase(), limit: "2", ...(cursor && { cursor }) }, admin);
      seen.push(...page.items.map(({ email, role }) => `${email.slice(0, 1)} ${role}`));
      cursor = page.nextCursor;
    }
    const expected = ["ADMIN", "SALES", "CUSTOMER"].flatMap((role) =>
      [..."abc"].map((one) => `${one} ${role}`),
    );
    expect(seen).toEqual(expected);
    expect((await look({ q: `%_ ${mark}` }, admin)).items).toHaveLength(9);
    expect((await look({ q: `%${mark}` }, admin)).items).toEqual([]);
    await expect(look({ cursor: "x" }, admin)).rejects.toMatchObject({ code: "validation_failed" });
  });

  it("does not find who is not there", async () => {
    const asked = change(randomUUID(), { disabled: true }, await newStaff("ADMIN"));
    await expect(asked).rejects.toMatchObject({ code: "user_not_found" });
  });
});

it("nobody else lets people in or changes what they may do, nor does an admin's token; it may look", async () => {
  const admin = await newStaff("ADMIN");
  const { id } = await invite(somebody(), admin);
  for (const actor of [ANN, SAM, byToken(admin)]) {
    await expect(invite(somebody(), actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(change(id, { role: "ADMIN" }, actor)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const actor of [ANN, SAM]) await expect(look({}, actor)).rejects.toMatchObject({ code: "forbidden" });
  expect((await look({ q: id }, byToken(admin))).items).toEqual([]);
  const role = await database().user.findUniqueOrThrow({ where: { id }, select: { role: true } });
  expect(role).toEqual({ role: "SALES" });
});

describe("of admins who act at once", () => {
  it("two who take each other's access, one does, and an admin is left, 50 times over", async () => {
    for (let round = 0; round < 50; round += 1) {
      const [one, other] = [await newStaff("ADMIN"), await newStaff("ADMIN")];
      const body = round % 2 === 0 ? { disabled: true } : { role: "SALES" };
      const ended = await outcomes([change(other.userId, body, one), change(one.userId, body, other)]);
      expect(ended.sort()).toEqual(["done", "forbidden"]);
      const ids = [one.userId, other.userId];
      const left = { id: { in: ids }, role: "ADMIN" as const, disabledAt: null };
      expect(await database().user.count({ where: left })).toBe(1);
    }
  });

  it("three who take it in a circle leave one", async () => {
    for (let round = 0; round < 20; round += 1) {
      const ring = [await newStaff("ADMIN"), await newStaff("ADMIN"), await newStaff("ADMIN")];
      const ended = await outcomes(
        ring.map((admin, place) => change(ring[(place + 1) % 3]?.userId ?? "", { disabled: true }, admin)),
      );
      expect(ended).toContain("done");
      const ids = ring.map(({ userId }) => userId);
      expect(await database().user.count({ where: { id: { in: ids }, disabledAt: null } })).toBeGreaterThan(
        0,
      );
    }
  });

  it("two who let the same person in make one", async () => {
    const admin = await newStaff("ADMIN");
    for (let round = 0; round < 20; round += 1) {
      const who = somebody();
      const ended = await outcomes([invite(who, admin), invite(who, admin)]);
      expect(ended.sort()).toEqual(["done", "user_exists"]);
    }
  });

  it("one who shuts somebody out while a token is made for them leaves none that works", async () => {
    const admin = await newStaff("ADMIN");
    for (let round = 0; round < 50; round += 1) {
      const { userId } = await newStaff("SALES");
      const token = { userId, name: "Test", scope: "write", days: 1 } as const;
      await Promise.all([createApiToken(token), change(userId, { disabled: true }, admin)]);
      expect(await database().apiToken.count({ where: { userId, revokedAt: null } })).toBe(0);
    }
  });
});
