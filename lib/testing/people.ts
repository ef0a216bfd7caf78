import { randomUUID } from "node:crypto";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { ANN } from "#lib/testing/agreements.ts";

/** A homeowner whom the database knows, so that what they make can be theirs. */
export async function knownHomeowner(email = `h.${randomUUID()}@example.com`): Promise<SignedIn> {
  const now = new Date();
  const userId = randomUUID();
  await database().user.create({
    data: { id: userId, email, name: "Hal Owens", role: "CUSTOMER", createdAt: now, updatedAt: now },
  });
  return { ...ANN, userId, email, name: "Hal Owens" };
}
