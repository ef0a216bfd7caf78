import { Decision } from "#components/workspace/decision.tsx";
import type { WebhookView } from "#lib/webhooks/webhook.schema.ts";
import type { DeliveryView } from "#lib/webhooks/webhook-delivery.schema.ts";

interface Props {
  endpoint: Pick<WebhookView, "id" | "isEnabled">;
  delivery: Pick<DeliveryView, "id" | "state">;
}

/** The way to have something sent again, unless it is on its way. */
export function SendAgain({ endpoint, delivery: { id, state } }: Props) {
  if (state === "pending") {
    return <p>It's on its way: it is tried again by itself until it arrives, for three days.</p>;
  }
  if (!endpoint.isEnabled) return <p>The endpoint is off. Turn it on to send this again.</p>;
  return (
    <Decision
      name={`replay-${id}`}
      opener="Send again"
      title="Send it again?"
      deed="Send it again"
      call={{ path: `/api/webhooks/${endpoint.id}/deliveries/${id}/replay` }}
      done="It's on its way again."
    >
      <p>
        The same words with the same id are sent once more.{" "}
        {state === "delivered" && "Software that remembers the id does nothing twice. "}
        If it can't be reached, it is tried for three days.
      </p>
    </Decision>
  );
}
