import { randomUUID } from "node:crypto";
import type { SignedIn } from "#lib/actor.rules.ts";
import { database } from "#lib/db/client.ts";
import { SAM } from "#lib/testing/agreements.ts";

/** A member of staff whom the database knows. */
export async function newStaff(role: "SALES" | "ADMIN"): Promise<SignedIn> {
  const now = new Date();
  const userId = randomUUID();
  const email = `s.${userId}@example.com`;
  await database().user.create({
    data: { id: userId, email, name: "Sia Team", role, createdAt: now, updatedAt: now },
  });
  return { ...SAM, kind: "staff", role, userId, email, name: "Sia Team" };
}
