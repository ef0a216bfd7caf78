import "server-only";
import type * as z from "zod/mini";
import type { Transaction } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { newestPage, newestPlace } from "#lib/newest-first.rules.ts";
import { type listWebhooksQuery, type WebhookView, webhookView } from "#lib/webhooks/webhook.schema.ts";

/** What a `WebhookView` is read from. */
const COLUMNS = {
  id: true,
  url: true,
  description: true,
  eventTypes: true,
  isEnabled: true,
  createdAt: true,
  updatedAt: true,
  secrets: { select: { id: true, createdAt: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.WebhookEndpointSelect;

interface Row {
  createdAt: Date;
  updatedAt: Date;
  secrets: { id: string; createdAt: Date }[];
}

/** A page of endpoints, newest first. Throws `validation_failed` for a cursor that is none of ours. */
export async function readWebhooks(
  db: Pick<Transaction, "webhookEndpoint">,
  { limit, cursor }: z.output<typeof listWebhooksQuery>,
): Promise<{ items: WebhookView[]; nextCursor: string | null }> {
  const rows = await db.webhookEndpoint.findMany({
    where: cursor === undefined ? {} : after(cursor),
    select: COLUMNS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return newestPage(rows.map(viewOf), limit);
}

/** One endpoint. Throws `webhook_not_found`. */
export async function readWebhook(
  db: Pick<Transaction, "webhookEndpoint">,
  id: string,
): Promise<WebhookView> {
  const row = await db.webhookEndpoint.findUnique({ where: { id }, select: COLUMNS });
  if (row === null) throw noSuchWebhook();
  return viewOf(row);
}

/** The refusal for an endpoint that is not there. */
export function noSuchWebhook(): DomainError {
  return new DomainError("webhook_not_found", "There is no webhook endpoint with this id.");
}

function viewOf({ createdAt, updatedAt, secrets, ...rest }: Row): WebhookView {
  return webhookView.parse({
    ...rest,
    secrets: secrets.map((secret) => ({ id: secret.id, createdAt: secret.createdAt.toISOString() })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  });
}

function after(cursor: string) {
  const { time, id } = newestPlace(cursor);
  const createdAt = new Date(time);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
