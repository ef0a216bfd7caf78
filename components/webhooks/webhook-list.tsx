import type { WebhookView } from "#lib/webhooks/webhook.schema.ts";
import { countInWords, toldOf, webhookName } from "#lib/webhooks/webhook-words.rules.ts";

interface Props {
  endpoints: readonly (WebhookView & { pending: number; failed: number })[];
}

/** Which software is told, of what, and how that goes. */
export function WebhookList({ endpoints }: Props) {
  return (
    <ul aria-label="Endpoints" className="mt-6 grid gap-4">
      {endpoints.map(({ id, url, description, eventTypes, isEnabled, pending, failed }) => (
        <li key={id} className="rounded-lg border-[1.5px] border-line bg-surface p-5">
          <h2 className="-mt-2.5 text-lg wrap-anywhere">
            <a
              href={`/admin/webhooks/${id}`}
              className="inline-block py-2.5 underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {webhookName({ url, description })}
            </a>
          </h2>
          <p className="line-clamp-3 text-sm wrap-anywhere text-ink-soft">{url}</p>
          <p className="mt-2 text-sm wrap-anywhere">Told of: {toldOf(eventTypes)}</p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm font-semibold">
            <span className={isEnabled ? "text-leaf" : "text-ink-soft"}>{isEnabled ? "On" : "Off"}</span>
            {pending > 0 && <span>{countInWords(pending)} waiting</span>}
            {failed > 0 && <span className="text-clay">{countInWords(failed)} failed</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
