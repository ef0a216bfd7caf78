import "server-only";
import { createHash } from "node:crypto";
import { database, type Transaction } from "#lib/db/client.ts";
import { isLockTimeout } from "#lib/db/failure.rules.ts";
import { DomainError } from "#lib/errors.rules.ts";
import type { Method } from "#lib/operation.ts";

/** How long a first answer is kept, in milliseconds: 24 hours. */
export const KEPT_FOR = 24 * 60 * 60 * 1_000;

/** An answer as it goes out, and as it is kept. */
export interface Answer {
  status: number;
  location: string | null;
  body: string;
}

/** Names one request of one actor. */
export interface RequestKey {
  actor: string;
  operation: string;
  key: string;
  /** Of the path, the query and the body: what makes two requests the same. */
  bodyHash: string;
}

/** Thrown inside the transaction to undo the work of a request that was answered before. */
export class AnsweredBefore extends Error {}

/** Whether an operation takes an Idempotency-Key: it makes something, and its answer may be kept for whoever asks again. */
export function isRepeatable({ method, answersSecret }: { method: Method; answersSecret?: true }): boolean {
  return method === "POST" && answersSecret === undefined;
}

/** The request's `Idempotency-Key`; null without one. Throws `validation_failed`. */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || /^[\x21-\x7e]{16,255}$/.test(key)) return key;
  throw new DomainError("validation_failed", "The Idempotency-Key is not valid.", {
    errors: [{ path: "Idempotency-Key", message: "Use 16 to 255 visible ASCII characters, such as a UUID." }],
  });
}

/** The fingerprint by which two bodies are told apart: SHA-256 in hexadecimal. */
export function bodyHash(body: Uint8Array | string): string {
  return createHash("sha256").update(body).digest("hex");
}

/**
 * Keeps the answer in the transaction of the work it answers. The unique key decides who was first: whoever comes second
 * waits for the first to commit, gets `AnsweredBefore`, and with it everything it did is rolled back.
 */
export async function keepAnswer(tx: Transaction, request: RequestKey, answer: Answer): Promise<void> {
  try {
    if (!(await keep(tx, request, answer))) throw new AnsweredBefore();
  } catch (thrown) {
    if (isLockTimeout(thrown)) throw stillRunning();
    throw thrown;
  }
}

/**
 * Keeps a refusal: nothing was changed, so no transaction is shared. Answers null, or the answer that was kept before it.
 * Throws `idempotency_key_reused`.
 */
export async function keepRefusal(request: RequestKey, answer: Answer): Promise<Answer | null> {
  return (await keep(database(), request, answer)) ? null : firstAnswer(request);
}

/** The answer that was given first. Throws `idempotency_key_reused` when it answered another body. */
export async function firstAnswer({ bodyHash: hash, ...id }: RequestKey): Promise<Answer> {
  const kept = await database().idempotencyKey.findUnique({
    where: { actor_operation_key: id },
    select: { bodyHash: true, status: true, location: true, body: true },
  });
  if (kept === null) throw stillRunning();
  if (kept.bodyHash === hash) return kept;
  throw new DomainError("idempotency_key_reused", "This key came with another body before. Use a new key.");
}

/** True when the answer was kept; false when a first one stands. One that stands longer than 24 hours gives way. */
async function keep(
  db: Pick<Transaction, "$executeRaw">,
  request: RequestKey,
  answer: Answer,
): Promise<boolean> {
  const { actor, operation, key, bodyHash: hash } = request;
  const now = new Date();
  const expired = new Date(now.getTime() - KEPT_FOR);
  const kept = await db.$executeRaw`
    INSERT INTO idempotency_keys AS first (actor, operation, key, body_hash, status, location, body, created_at)
    VALUES (${actor}, ${operation}, ${key}, ${hash}, ${answer.status}, ${answer.location}, ${answer.body}, ${now})
    ON CONFLICT (actor, operation, key) DO UPDATE
    SET body_hash = excluded.body_hash, status = excluded.status, location = excluded.location, body = excluded.body,
        created_at = excluded.created_at
    WHERE first.created_at < ${expired}`;
  return kept === 1;
}

function stillRunning(): DomainError {
  return new DomainError("idempotency_in_progress", "The first request is still running. Ask again soon.");
}
