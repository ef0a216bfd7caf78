import { Decision } from "#components/workspace/decision.tsx";
import type { WebhookView } from "#lib/webhooks/webhook.schema.ts";

/** The way to tell software no longer. */
export function RemoveWebhook({ endpoint: { id, url } }: { endpoint: Pick<WebhookView, "id" | "url"> }) {
  return (
    <Decision
      name={`remove-${id}`}
      opener="Remove the endpoint"
      title="Remove the endpoint?"
      deed="Remove it"
      isGrave
      call={{ path: `/api/webhooks/${id}`, method: "DELETE" }}
      done="The endpoint is removed."
      next="/admin/webhooks"
    >
      <p className="wrap-anywhere">
        {url} is told of nothing any more. Its secrets and this list of deliveries go with it, for good. To
        keep them, turn it off instead.
      </p>
    </Decision>
  );
}
