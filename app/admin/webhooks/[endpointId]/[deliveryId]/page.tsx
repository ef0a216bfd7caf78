import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Section } from "#components/projects/section.tsx";
import { AttemptList } from "#components/webhooks/attempt-list.tsx";
import { SendAgain } from "#components/webhooks/send-again.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { Said } from "#components/workspace/said.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";
import { projectReference } from "#lib/projects/project-reference.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { findDelivery, findWebhook } from "#lib/webhooks/admin-webhooks.queries.ts";
import {
  EVENT_NAMES,
  STATE_LOOKS,
  STATE_NAMES,
  triesInWords,
  webhookName,
} from "#lib/webhooks/webhook-words.rules.ts";

export const metadata = { title: "Delivery" };

interface Props {
  params: Promise<{ endpointId: string; deliveryId: string }>;
}

export default async function Page({ params }: Props) {
  const { endpointId, deliveryId } = await params;
  const actor = await signedInPageActor(`/admin/webhooks/${endpointId}/${deliveryId}`);
  if (!isAdmin(actor)) notFound();
  const endpoint = await findWebhook(endpointId);
  const delivery = await findDelivery(endpointId, deliveryId);
  if (endpoint === null || delivery === null) notFound();
  const { timeZone } = await brand();
  const moment = (time: string) => momentInWords(new Date(time), timeZone);
  const { type, state, projectId, sequence, createdAt, queuedAt, endedAt, attemptCount } = delivery;
  return (
    <AdminPage
      actor={actor}
      title={EVENT_NAMES[type]}
      words="What this endpoint was told, or is to be told, of one event."
      back={{ href: `/admin/webhooks/${endpointId}`, words: webhookName(endpoint) }}
    >
      <Said>
        <div className="space-y-10">
          <Facts
            facts={[
              [
                "State",
                <span key="state" className={`font-semibold ${STATE_LOOKS[state]}`}>
                  {STATE_NAMES[state]}
                </span>,
              ],
              ["Event", <code key="type">{type}</code>],
              ["Event id", <code key="id">{delivery.eventId}</code>],
              [
                "Project",
                <a
                  key="project"
                  href={`/workspace/${projectId}`}
                  className="inline-block py-2.5 text-leaf underline underline-offset-4 hover:decoration-2"
                >
                  {projectReference(projectId)}
                </a>,
              ],
              ["Its place", `Number ${sequence} of the project's timeline`],
              ["Happened", moment(createdAt)],
              ["Asked for again", queuedAt !== createdAt && moment(queuedAt)],
              [state === "failed" ? "Given up" : "Delivered", endedAt !== null && moment(endedAt)],
              ["Attempts", triesInWords(attemptCount)],
            ]}
          />
          <SendAgain endpoint={endpoint} delivery={delivery} />
          <Section id="attempts" title="Attempts">
            <AttemptList attempts={delivery.attempts} timeZone={timeZone} />
          </Section>
          <Section id="body" title="What is sent">
            <pre className="rounded-md border border-line bg-surface p-4 text-sm wrap-anywhere whitespace-pre-wrap">
              {delivery.body}
            </pre>
          </Section>
        </div>
      </Said>
    </AdminPage>
  );
}
