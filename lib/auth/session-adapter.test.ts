import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createUser, disableUser } from "#lib/auth/people.ts";
import { sessionAdapter } from "#lib/auth/session-adapter.ts";
import { newToken } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { outcomes } from "#lib/testing/outcomes.ts";

const ROUNDS = 200;

useTestDatabase();

/** The step of a sign-in that begins the session. */
async function begin(userId: string) {
  const expires = new Date(Date.now() + 60_000);
  return sessionAdapter.createSession?.({ sessionToken: newToken(), userId, expires });
}

/** The step of a sign-in that makes a person of an address; answers who it is. */
async function proved(email: string) {
  const user = await sessionAdapter.createUser?.({ id: "", email, emailVerified: null });
  return user?.id;
}

it("leaves no session to somebody who is shut out while they sign in, for the day when they are let in again", async () => {
  const seen = new Set<string | undefined>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const email = `p.${randomUUID()}@example.com`;
    const user = await createUser({ email, name: "Ann Lee", role: "SALES" });
    const userId = user?.id ?? "";
    // Each is first in half of the rounds; now and then it is over before the other begins.
    const shutOut = () => disableUser(email);
    if (round % 4 === 0) await shutOut();
    const acts = [() => begin(userId), shutOut];
    const results = await outcomes((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
    seen.add(results[round % 2]);
    await createUser({ email, name: "Ann Lee", role: "SALES" });
    expect(await database().session.count({ where: { userId } })).toBe(0);
  }
  expect(seen).toEqual(new Set(["done", "sign_in_link_invalid"]));
});

it("makes one person of somebody who proves their address twice at once", async () => {
  for (let round = 0; round < ROUNDS / 4; round += 1) {
    const email = `p.${randomUUID()}@example.com`;
    const ids = await Promise.all([1, 2, 3].map(() => proved(email)));
    expect(new Set(ids).size).toBe(1);
    expect(await database().user.findMany({ where: { email }, select: { role: true } })).toEqual([
      { role: "CUSTOMER" },
    ]);
  }
});
