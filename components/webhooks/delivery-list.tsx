import { SoftLink } from "#components/ui/soft-link.tsx";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import {
  DELIVERY_STATES,
  type DeliveryItem,
  type DeliveryState,
} from "#lib/webhooks/webhook-delivery.schema.ts";
import { EVENT_NAMES, STATE_LOOKS, STATE_NAMES, triesInWords } from "#lib/webhooks/webhook-words.rules.ts";

interface Props {
  endpointId: string;
  deliveries: readonly DeliveryItem[];
  /** What the list is narrowed to. */
  state: DeliveryState | undefined;
  timeZone: string;
}

/** What an endpoint was and is to be told, newest first, each a way to more. */
export function DeliveryList({ endpointId, deliveries, state, timeZone }: Props) {
  const path = `/admin/webhooks/${endpointId}`;
  return (
    <>
      <nav aria-label="Which deliveries" className="flex flex-wrap gap-2">
        {[undefined, ...DELIVERY_STATES].map((one) => (
          <SoftLink
            key={one ?? "all"}
            href={one === undefined ? `${path}#deliveries` : `${path}?state=${one}#deliveries`}
            aria-current={one === state ? "true" : undefined}
            className="inline-flex min-h-12 items-center rounded-md border-[1.5px] border-line bg-surface px-4 text-sm font-semibold hover:border-leaf aria-[current]:border-leaf aria-[current]:bg-leaf-tint"
          >
            {one === undefined ? "All" : STATE_NAMES[one]}
          </SoftLink>
        ))}
      </nav>
      {deliveries.length === 0 ? (
        <p className="mt-5">{state === undefined ? "It wasn't told of anything yet." : "There are none."}</p>
      ) : (
        <ul aria-label="Deliveries" className="mt-3">
          {deliveries.map((delivery) => (
            <li key={delivery.id} className="border-b border-line">
              <a
                href={`${path}/${delivery.id}`}
                className="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] gap-x-4 rounded-md px-2 py-3 hover:bg-leaf-tint"
              >
                <span className="font-semibold wrap-anywhere">{EVENT_NAMES[delivery.type]}</span>
                <span className={`font-semibold ${STATE_LOOKS[delivery.state]}`}>
                  {STATE_NAMES[delivery.state]}
                </span>
                <span className="col-span-2 text-sm wrap-anywhere text-ink-soft">
                  Project {projectReference(delivery.projectId)},{" "}
                  {momentInWords(new Date(delivery.createdAt), timeZone)},{" "}
                  {triesInWords(delivery.attemptCount)}
                </span>
                {delivery.state !== "delivered" && delivery.lastAttempt?.reason && (
                  <span className="col-span-2 text-sm wrap-anywhere">{delivery.lastAttempt.reason}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
