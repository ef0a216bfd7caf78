import "server-only";
import { randomUUIDv7, timingSafeEqual } from "node:crypto";
import { SIGN_IN_SECONDS } from "#lib/auth/session-cookie.rules.ts";
import { codeOf, linkTokenOf, verificationHashOf } from "#lib/auth/token.ts";
import { database, type Transaction, transaction } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { mailJob } from "#lib/jobs/mail-jobs.rules.ts";
import { jobRows } from "#lib/jobs/queues.ts";

/** Codes that may be tried, right or wrong, before only the link counts: anybody could void that too otherwise. */
const TRIES = 5;

/**
 * Begins a sign-in and queues its e-mail. The same is done for every address, known or not: whether anybody is written to,
 * the worker decides, so that neither the answer nor its time tells.
 */
export function askForSignIn(email: string, nextPath: string): Promise<void> {
  return transaction(async (tx) => {
    const requestId = await beginSignIn(tx, email, nextPath);
    await tx.$executeRaw(jobRows([mailJob("sign-in", { requestId })]));
  });
}

/** Begins a sign-in for somebody at the terminal: answers its link, which nobody is sent. */
export async function signInLink(email: string, nextPath: string): Promise<string> {
  return linkOf(await transaction((tx) => beginSignIn(tx, email, nextPath)));
}

/**
 * The page that the link of a sign-in opens. The token stands behind the `#`, which browsers keep to themselves: no log of
 * a server or proxy on the way, and no page that is opened from there, learns it.
 */
export function linkOf(requestId: string): string {
  return `${env().appUrl}/sign-in/link#token=${linkTokenOf(requestId)}`;
}

/** The token that a code stands for; null when the code is wrong, or was tried too often. Each try counts, before it is looked at. */
export async function tokenOfCode(email: string, code: string): Promise<string | null> {
  const [request] = await database().$queryRaw<{ id: string }[]>`
    UPDATE sign_in_requests SET attempts = attempts + 1
    WHERE email = ${email} AND ended_at IS NULL AND expires_at > now() AND attempts < ${TRIES} RETURNING id`;
  // Somebody without a request takes as long.
  const id = request?.id ?? randomUUIDv7();
  const isRight = timingSafeEqual(Buffer.from(codeOf(id)), Buffer.from(code));
  return request !== undefined && isRight ? linkTokenOf(id) : null;
}

/** Where the sign-in of a token leads. */
export async function nextPathOfToken(token: string): Promise<string> {
  const request = await database().signInRequest.findUnique({
    where: { tokenHash: verificationHashOf(token) },
    select: { nextPath: true },
  });
  return request?.nextPath ?? "/projects";
}

/** A newer request makes the older void: one is open for each address. */
async function beginSignIn(tx: Transaction, email: string, nextPath: string): Promise<string> {
  const id = randomUUIDv7();
  const now = new Date();
  // Two at once for one address come one after the other.
  await tx.$queryRaw`SELECT FROM (SELECT pg_advisory_xact_lock(hashtext('sign-in'), hashtext(${email}))) AS held`;
  await tx.signInRequest.updateMany({ where: { email, endedAt: null }, data: { endedAt: now } });
  await tx.signInRequest.create({
    data: {
      id,
      email,
      nextPath,
      tokenHash: verificationHashOf(linkTokenOf(id)),
      attempts: 0,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SIGN_IN_SECONDS * 1_000),
    },
    select: { id: true },
  });
  return id;
}
