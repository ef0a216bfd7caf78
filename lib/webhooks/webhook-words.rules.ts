import type { EventType } from "#lib/projects/event-type.rules.ts";
import type { WebhookView } from "#lib/webhooks/webhook.schema.ts";
import type { DeliveryState } from "#lib/webhooks/webhook-delivery.schema.ts";

/** What each event is called where admins choose among them. */
export const EVENT_NAMES: Record<EventType, string> = {
  "Project.Created": "New project",
  "Project.Updated": "Details changed",
  "Project.PreferencesUpdated": "Good days changed",
  "Project.StageChanged": "Stage changed",
  "Project.ContractIssued": "Contract issued",
  "Project.ContractAccepted": "Contract accepted",
  "Project.Rejected": "Project rejected",
  "Project.Closed": "Project closed",
  "Charge.Created": "Money recorded",
  "Charge.Deleted": "Money taken back",
  "File.Attached": "Photo added",
  "File.RetakeAsked": "Retake asked for",
};

/** What becomes of a delivery, in a word. */
export const STATE_NAMES: Record<DeliveryState, string> = {
  pending: "Waiting",
  delivered: "Delivered",
  failed: "Failed",
};

/** The colour of that word. */
export const STATE_LOOKS: Record<DeliveryState, string> = {
  pending: "text-ink-soft",
  delivered: "text-leaf",
  failed: "text-clay",
};

/** Most that is counted of what waits or failed: beyond it, nobody needs the number. */
export const MOST_COUNTED = 99;

/** A number that was counted up to one above the most: "3", or "more than 99". */
export function countInWords(count: number): string {
  return count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(count);
}

/** What an endpoint is told of, in words. */
export function toldOf(eventTypes: readonly EventType[]): string {
  if (eventTypes.length === 0) return "Everything";
  return eventTypes.map((type) => EVENT_NAMES[type]).join(", ");
}

/** What an endpoint is called: what it is for, else the host of its address. */
export function webhookName({ url, description }: Pick<WebhookView, "url" | "description">): string {
  return description ?? new URL(url).host;
}

/** How often something was tried, in words. */
export function triesInWords(count: number): string {
  if (count === 0) return "not tried yet";
  if (count === 1) return "tried once";
  return count === 2 ? "tried twice" : `tried ${count} times`;
}

/** What an admin can set of an endpoint, as one text: equal when nothing of it changed. */
export function settingsOf({ url, description, eventTypes, isEnabled }: WebhookView): string {
  return JSON.stringify([url, description, eventTypes, isEnabled]);
}
