import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Pages } from "#components/admin/pages.tsx";
import { Section } from "#components/projects/section.tsx";
import { DeliveryList } from "#components/webhooks/delivery-list.tsx";
import { RemoveWebhook } from "#components/webhooks/remove-webhook.tsx";
import { WebhookSecrets } from "#components/webhooks/webhook-secrets.tsx";
import { WebhookSettings } from "#components/webhooks/webhook-settings.tsx";
import { Said } from "#components/workspace/said.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { findDeliveries, findWebhook } from "#lib/webhooks/admin-webhooks.queries.ts";
import { settingsOf, webhookName } from "#lib/webhooks/webhook-words.rules.ts";

export const metadata = { title: "Webhook endpoint" };

interface Props {
  params: Promise<{ endpointId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { endpointId } = await params;
  const actor = await signedInPageActor(`/admin/webhooks/${endpointId}`);
  if (!isAdmin(actor)) notFound();
  const endpoint = await findWebhook(endpointId);
  if (endpoint === null) notFound();
  const { items, state, ...pages } = await findDeliveries(endpoint.id, await searchParams);
  const { timeZone } = await brand();
  const secrets = endpoint.secrets.map(({ id, createdAt }) => ({
    id,
    made: momentInWords(new Date(createdAt), timeZone),
  }));
  return (
    <AdminPage
      actor={actor}
      title={webhookName(endpoint)}
      words={endpoint.isEnabled ? `On: word goes to ${endpoint.url}` : `Off: no word goes to ${endpoint.url}`}
      back={{ href: "/admin/webhooks", words: "All webhooks" }}
    >
      <Said>
        <div className="space-y-12">
          <Section id="deliveries" title="Deliveries">
            <DeliveryList endpointId={endpoint.id} deliveries={items} state={state} timeZone={timeZone} />
            <Pages path={`/admin/webhooks/${endpoint.id}`} state={state} {...pages} />
          </Section>
          <Section id="secrets" title="Secrets">
            <WebhookSecrets endpointId={endpoint.id} secrets={secrets} />
          </Section>
          <Section id="settings" title="Settings">
            <WebhookSettings key={settingsOf(endpoint)} endpoint={endpoint} />
          </Section>
          <RemoveWebhook endpoint={endpoint} />
        </div>
      </Said>
    </AdminPage>
  );
}
