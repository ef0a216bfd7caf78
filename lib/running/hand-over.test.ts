import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import type { Actor, HandOver, SignedIn } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { giveBack } from "#lib/auth/give-back.ts";
import { disableUser } from "#lib/auth/people.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { signOutEverywhere } from "#lib/auth/sign-out-everywhere.ts";
import { hashOf, newToken } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";
import { handOver } from "#lib/running/hand-over.ts";
import { ANN, accept, BOB, issue, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";
import { close } from "#lib/testing/projects.ts";

useTestDatabase();

/** Somebody who sells, signed in on a device. */
async function newRep(): Promise<SignedIn & { cookie: string }> {
  const [userId, sessionId, secret] = [randomUUID(), randomUUID(), newToken()];
  const email = `rep.${userId}@example.com`;
  const now = new Date();
  await database().user.create({
    data: { id: userId, email, name: "Sam Sales", role: "SALES", createdAt: now, updatedAt: now },
  });
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await database().session.create({
    data: { id: sessionId, tokenHash: hashOf(secret), userId, createdAt: now, lastSeenAt: now, expiresAt },
  });
  const person = {
    kind: "staff",
    role: "SALES",
    userId,
    email,
    name: "Sam Sales",
    visitorHash: null,
  } as const;
  return { ...person, via: { kind: "session", sessionId }, cookie: `rooftop-session=${secret}` };
}

const hand = (actor: Actor, projectId: string) =>
  handOver.run({ actor, params: { projectId }, body: undefined });

/** Who comes with these cookies, as a browser would send them on. */
function comingWith(cookies: readonly string[]): Promise<Actor> {
  const cookie = cookies.map((set) => set.slice(0, set.indexOf(";"))).join("; ");
  return actorOf(new Request("http://localhost:3000", { headers: { cookie } }));
}

async function offered(): Promise<string> {
  const projectId = await newProject();
  await issue(projectId);
  return projectId;
}

/** A device in the hands of a customer. */
async function handedOver() {
  const [rep, projectId] = [await newRep(), await offered()];
  const { cookies } = await hand(rep, projectId);
  return { rep, projectId, cookies, customer: await handOverOf(cookies) };
}

async function handOverOf(cookies: readonly string[]): Promise<HandOver> {
  const actor = await comingWith(cookies);
  if (actor.kind !== "hand-over") throw new Error("The device is not handed over.");
  return actor;
}

describe("a rep who hands their device over", () => {
  it("is signed out on it, and the customer sees this project alone", async () => {
    const { rep, projectId, cookies, customer } = await handedOver();
    const { userId, email, name, role } = { role: "SALES", ...rep };
    expect(customer).toMatchObject({ projectId, rep: { userId, email, name, role } });
    expect(cookies[0]).toMatch(
      /^rooftop-hand-over=[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/,
    );
    expect(cookies[1]).toMatch(/^rooftop-session=; Path=\/; Max-Age=0;/);
    expect(await database().session.count({ where: { userId } })).toBe(0);
    expect(await comingWith([`${rep.cookie};`])).toMatchObject({ kind: "visitor" });
  });

  it("is somebody on that device no more, whichever cookies come along", async () => {
    const { rep, cookies } = await handedOver();
    const again = await newRep();
    expect(await comingWith([`${rep.cookie};`, ...cookies])).toMatchObject({ kind: "hand-over" });
    expect(await comingWith([`${again.cookie};`, ...cookies])).toMatchObject({ kind: "hand-over" });
  });

  it("stays signed in on their other devices", async () => {
    const [rep, other] = [await newRep(), await newRep()];
    await database().session.updateMany({ where: { userId: other.userId }, data: { userId: rep.userId } });
    await hand(rep, await offered());
    expect(await comingWith([`${other.cookie};`])).toMatchObject({ kind: "staff", userId: rep.userId });
  });

  it("hands over once, however often and at once they ask", async () => {
    const [rep, projectId] = [await newRep(), await offered()];
    const asked = Array.from({ length: 5 }, () => hand(rep, projectId));
    const became = await outcomes(asked);
    expect(became.toSorted()).toEqual(["done", ...Array.from({ length: 4 }, () => "unauthenticated")]);
    expect(await database().handOver.count({ where: { projectId } })).toBe(1);
  });
});

describe("nothing is handed over, and the rep stays signed in,", () => {
  const cases: readonly [title: string, code: string, scene: () => Promise<string>][] = [
    ["when no contract is issued", "contract_not_issued", () => newProject()],
    ["of a service project", "contract_not_applicable", () => newProject({ type: "SERVICE" })],
    ["when there is nothing left to sign", "contract_accepted", async () => after((id) => accept(id))],
    ["when the project is closed", "project_closed", async () => after((id) => close(id))],
    ["when the offer has run out", "contract_expired", async () => after(expire)],
    ["of a project that is not there", "project_not_found", async () => randomUUID()],
  ];
  async function after(step: (projectId: string) => Promise<unknown>): Promise<string> {
    const projectId = await offered();
    await step(projectId);
    return projectId;
  }

  it.each(cases)("%s", async (_title, code, scene) => {
    const [rep, projectId] = [await newRep(), await scene()];
    await expect(hand(rep, projectId)).rejects.toMatchObject({ code });
    expect(await comingWith([`${rep.cookie};`])).toMatchObject({ kind: "staff" });
    expect(await database().handOver.count({ where: { projectId } })).toBe(0);
  });

  it("by homeowners, strangers, a token, or a customer who holds the device already", async () => {
    const { customer, projectId } = await handedOver();
    const rep = await newRep();
    const token = { kind: "token", tokenId: randomUUID(), scope: "write" } as const;
    const refused: readonly [Actor, string][] = [
      [ANN, "forbidden"],
      [BOB, "project_not_found"],
      [{ kind: "visitor", visitorHash: null }, "unauthenticated"],
      [{ ...rep, via: token }, "forbidden"],
      [customer, "unauthenticated"],
    ];
    for (const [actor, code] of refused) {
      await expect(hand(actor, projectId)).rejects.toMatchObject({ code });
    }
    expect(await database().handOver.count({ where: { projectId } })).toBe(1);
  });

  it("a second time for another version: that one is", async () => {
    const [rep, projectId] = [await newRep(), await after((id) => accept(id))];
    await issue(projectId);
    await hand(rep, projectId);
    expect(await database().handOver.count({ where: { projectId } })).toBe(1);
  });
});

describe("a customer holds the device", () => {
  it("for an hour at most", async () => {
    const { cookies, customer } = await handedOver();
    const { createdAt, expiresAt } = await database().handOver.findUniqueOrThrow({
      where: { id: customer.handOverId },
    });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(60 * 60_000);
    await asOwner(
      "UPDATE hand_overs SET created_at = created_at - interval '60 minutes', expires_at = expires_at - interval '60 minutes' WHERE id = $1",
      [customer.handOverId],
    );
    expect(await comingWith(cookies)).toMatchObject({ kind: "visitor" });
  });

  it("no longer than the rep works here", async () => {
    const { rep, cookies } = await handedOver();
    await disableUser(rep.email);
    expect(await comingWith(cookies)).toMatchObject({ kind: "visitor" });
    const changed = await handedOver();
    await database().user.update({ where: { id: changed.rep.userId }, data: { role: "CUSTOMER" } });
    expect(await comingWith(changed.cookies)).toMatchObject({ kind: "visitor" });
  });

  it("until the rep ends it from another device", async () => {
    const { rep, cookies } = await handedOver();
    await signOutEverywhere.run({ actor: rep, params: {}, body: undefined });
    expect(await comingWith(cookies)).toMatchObject({ kind: "visitor" });
  });

  it.each([giveBack, signOut, signOutEverywhere])(
    "until they $slug, which signs nobody out elsewhere",
    async (way) => {
      const { rep, cookies, customer } = await handedOver();
      const other = await newRep();
      await database().session.updateMany({ where: { userId: other.userId }, data: { userId: rep.userId } });
      await way.run({ actor: customer, params: {}, body: undefined });
      expect(await comingWith(cookies)).toMatchObject({ kind: "visitor" });
      expect(await comingWith([`${other.cookie};`])).toMatchObject({ kind: "staff" });
    },
  );
});

it("a device whose hour is over is free again once it is given back", async () => {
  const actor = { kind: "visitor", visitorHash: null } as const;
  const { cookies } = await giveBack.run({ actor, params: {}, body: undefined });
  expect(cookies).toEqual([expect.stringMatching(/^rooftop-hand-over=; Path=\/; Max-Age=0;/)]);
});

function expire(projectId: string): Promise<unknown> {
  return asOwner("UPDATE contracts SET valid_until = now() - interval '1 second' WHERE project_id = $1", [
    projectId,
  ]);
}

/** Changes what the application itself never may. */
async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env["DATABASE_URL"] ?? "" });
  await owner.connect();
  try {
    await owner.query(sql, values);
  } finally {
    await owner.end();
  }
}
