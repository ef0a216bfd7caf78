import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { actorOf } from "#lib/auth/actor.ts";
import { changeUser } from "#lib/auth/change-user.ts";
import { createToken } from "#lib/auth/create-token.ts";
import { listTokens } from "#lib/auth/list-tokens.ts";
import { revokeToken } from "#lib/auth/revoke-token.ts";
import { createTokenBody, listTokensQuery } from "#lib/auth/token.schema.ts";
import { ANN, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { newStaff } from "#lib/testing/staff.ts";

useTestDatabase();

const make = (actor: SignedIn, body: object = {}) => {
  const parsed = createTokenBody.parse({ name: "Books", scope: "read", days: 30, ...body });
  return perform(createToken, { actor, params: {}, query: {}, body: parsed });
};
const revoke = (actor: SignedIn, tokenId: string) =>
  perform(revokeToken, { actor, params: { tokenId }, query: {}, body: undefined });
const list = (actor: SignedIn, query: object = {}) =>
  perform(listTokens, { actor, params: {}, query: listTokensQuery.parse(query), body: undefined });
const byToken = (actor: SignedIn): SignedIn => ({
  ...actor,
  via: { kind: "token", tokenId: randomUUID(), scope: "write" },
});
const whoIs = (token: string) =>
  actorOf(new Request("http://rooftop.example", { headers: { authorization: `Bearer ${token}` } }));

it("an admin lets software in as somebody, sees it in the list without its secret, and shuts it out", async () => {
  const [admin, rep] = [await newStaff("ADMIN"), await newStaff("SALES")];
  const { id, token, expiresAt } = await make(admin, { userId: rep.userId });
  expect(await whoIs(token)).toMatchObject({ userId: rep.userId, role: "SALES", via: { scope: "read" } });
  const page = await list(admin, { limit: "1" });
  expect(page.items).toMatchObject([
    { id, name: "Books", prefix: token.slice(0, 8), scope: "read", expiresAt, revokedAt: null },
  ]);
  expect(page.items[0]?.owner).toEqual({ id: rep.userId, email: rep.email, name: "Sia Team" });
  expect(page.items[0]?.lastUsedAt).not.toBeNull();
  expect(JSON.stringify(page)).not.toContain(token);

  expect(await revoke(admin, id)).toEqual({ ok: true });
  expect(await revoke(admin, id)).toEqual({ ok: true });
  await expect(whoIs(token)).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await list(admin, { limit: "1" })).items[0]?.revokedAt).not.toBeNull();
});

it("a token is its maker's when nobody is named, and nobody's who is not let in", async () => {
  const [admin, rep] = [await newStaff("ADMIN"), await newStaff("SALES")];
  const { token } = await make(admin, { scope: "write" });
  expect(await whoIs(token)).toMatchObject({ userId: admin.userId, via: { scope: "write" } });
  const body = { disabled: true };
  await perform(changeUser, { actor: admin, params: { userId: rep.userId }, query: {}, body });
  for (const userId of [rep.userId, randomUUID()]) {
    await expect(make(admin, { userId })).rejects.toMatchObject({ code: "user_not_found" });
  }
  await expect(revoke(admin, randomUUID())).rejects.toMatchObject({ code: "token_not_found" });
});

it("tokens come page by page, newest first, each once", async () => {
  const admin = await newStaff("ADMIN");
  const made: string[] = [];
  for (let number = 0; number < 5; number += 1) made.unshift((await make(admin)).id);
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list(admin, { limit: "2", ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen.slice(0, 5)).toEqual(made);
  expect(new Set(seen).size).toBe(seen.length);
  await expect(list(admin, { cursor: "x" })).rejects.toMatchObject({ code: "validation_failed" });
});

it("nobody else makes, lists or revokes tokens; an admin's token makes none, and may list and revoke", async () => {
  const admin = await newStaff("ADMIN");
  const { id } = await make(admin);
  for (const actor of [ANN, SAM]) {
    await expect(make(actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revoke(actor, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(actor)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(make(byToken(admin))).rejects.toMatchObject({ code: "forbidden" });
  expect((await list(byToken(admin))).items[0]).toMatchObject({ id, revokedAt: null });
  expect(await revoke(byToken(admin), id)).toEqual({ ok: true });
});
