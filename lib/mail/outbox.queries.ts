import "server-only";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "#lib/env.ts";
import { OUTBOX_ID, type OutboxMail, outboxMail } from "#lib/mail/outbox.rules.ts";

/** How many mails the outbox shows. */
const SHOWN = 50;

/** The newest mails of the local outbox, newest first. Null when mails go to a server, and in production: there is no outbox. */
export async function listOutbox(): Promise<OutboxMail[] | null> {
  if (!hasOutbox()) return null;
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(".json"));
  const written = await Promise.all(names.map(async (name) => ({ name, at: await writtenAt(name) })));
  const newest = written.toSorted((one, other) => other.at - one.at).slice(0, SHOWN);
  const mails = await Promise.all(newest.map(({ name }) => readMail(name)));
  return mails.filter((mail) => mail !== null).toSorted((one, other) => other.date.localeCompare(one.date));
}

/** One mail of the local outbox; null when there is none of this id, or no outbox. */
export async function findOutboxMail(id: string): Promise<OutboxMail | null> {
  return hasOutbox() && OUTBOX_ID.test(id) ? readMail(`${id}.json`) : null;
}

/** Whether mails stay here to be read. They hold links that sign people in: in production nobody reads them here. */
export function hasOutbox(): boolean {
  return env().smtpUrl === undefined && !env().production;
}

async function writtenAt(name: string): Promise<number> {
  const found = await stat(path.join(folder(), name)).catch(() => null);
  return found?.mtimeMs ?? 0;
}

async function readMail(name: string): Promise<OutboxMail | null> {
  try {
    return outboxMail.parse(JSON.parse(await readFile(path.join(folder(), name), "utf8")));
  } catch {
    // Removed meanwhile, or not ours.
    return null;
  }
}

function folder(): string {
  return path.join(env().dataDir, "outbox");
}
