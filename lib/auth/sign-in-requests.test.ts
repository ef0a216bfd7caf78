import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sessionAdapter } from "#lib/auth/session-adapter.ts";
import { askForSignIn, nextPathOfToken, signInLink, tokenOfCode } from "#lib/auth/sign-in-requests.ts";
import { codeOf, linkTokenOf, verificationHashOf } from "#lib/auth/token.ts";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { useTestDatabase } from "#lib/testing/database.ts";

const ROUNDS = 200;

useTestDatabase();

/** An address that nobody else asks with. */
const anyAddress = () => `p.${randomUUID()}@example.com`;

/** The sign-ins of an address that are open. */
const openOf = (email: string) => database().signInRequest.findMany({ where: { email, endedAt: null } });

/** Begins a sign-in; answers the id of its request. */
async function askedBy(email: string): Promise<string> {
  await askForSignIn(email, "/projects");
  return (await openOf(email))[0]?.id ?? "";
}

/** Uses up the link of a request; null when it is good no more. */
async function use(requestId: string) {
  const token = verificationHashOf(linkTokenOf(requestId));
  return sessionAdapter.useVerificationToken?.({ identifier: "", token });
}

describe("somebody who asks to sign in", () => {
  it("has one sign-in open, however many they ask for at once", async () => {
    const email = anyAddress();
    for (let round = 0; round < ROUNDS / 4; round += 1) {
      await Promise.all([1, 2, 3, 4].map(() => askForSignIn(email, "/projects")));
      expect(await openOf(email)).toHaveLength(1);
    }
  });

  it("is written to once for each time they ask, and the job names neither them nor their link", async () => {
    const email = anyAddress();
    const id = await askedBy(email);
    const { rows } = await pool().query<{ data: object }>(
      "SELECT data FROM pgboss.job WHERE data ->> 'requestId' = $1",
      [id],
    );
    expect(rows).toEqual([{ data: { mail: "sign-in", requestId: id } }]);
  });

  it("has ten minutes", async () => {
    const [request] = await openOf(await askedBy(anyAddress()).then(emailOf));
    expect((request?.expiresAt.getTime() ?? 0) - (request?.createdAt.getTime() ?? 0)).toBe(10 * 60_000);
  });

  it("does not make somebody else's sign-in void", async () => {
    const [one, other] = [anyAddress(), anyAddress()];
    const id = await askedBy(one);
    await askedBy(other);
    expect(await use(id)).toMatchObject({ identifier: one });
  });
});

describe("a link", () => {
  it("is good for one of those who use it at once", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await askedBy(anyAddress());
      const used = await Promise.all([1, 2, 3, 4].map(() => use(id)));
      expect(used.filter((one) => one !== null)).toHaveLength(1);
    }
  });

  it("is good for nobody once a newer one is asked for, also when both happen at once", async () => {
    const email = anyAddress();
    for (let round = 0; round < ROUNDS / 4; round += 1) {
      const id = await askedBy(email);
      const [used] = await Promise.all([use(id), askForSignIn(email, "/projects")]);
      expect(await use(id)).toBeNull();
      const open = await openOf(email);
      expect(open).toHaveLength(1);
      expect(open[0]?.id).not.toBe(id);
      if (used !== null) expect(used).toMatchObject({ identifier: email });
    }
  });

  it("leads where its request said, and a made-up one leads home", async () => {
    const link = await signInLink(anyAddress(), "/account");
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get("token") ?? "";
    expect(await nextPathOfToken(token)).toBe("/account");
    expect(await nextPathOfToken(`${randomUUID()}.${"A".repeat(43)}`)).toBe("/projects");
  });
});

describe("a code", () => {
  it("is good only for the address it was sent to", async () => {
    const [one, other] = [anyAddress(), anyAddress()];
    const id = await askedBy(one);
    await askedBy(other);
    expect(await tokenOfCode(other, codeOf(id))).toBeNull();
    expect(await tokenOfCode(anyAddress(), codeOf(id))).toBeNull();
    expect(await tokenOfCode(one, codeOf(id))).toBe(linkTokenOf(id));
  });

  it("may be tried five times, also when fifty tries come at once; then the right one is refused too, and the link is not", async () => {
    const email = anyAddress();
    const id = await askedBy(email);
    const wrong = codeOf(id) === "000000" ? "000001" : "000000";
    await Promise.all(Array.from({ length: 50 }, () => tokenOfCode(email, wrong)));
    expect((await openOf(email))[0]?.attempts).toBe(5);
    expect(await tokenOfCode(email, codeOf(id))).toBeNull();
    expect(await use(id)).toMatchObject({ identifier: email });
  });
});

async function emailOf(requestId: string): Promise<string> {
  return (await database().signInRequest.findUniqueOrThrow({ where: { id: requestId } })).email;
}
