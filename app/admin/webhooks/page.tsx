import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { WebhookForm } from "#components/webhooks/webhook-form.tsx";
import { WebhookList } from "#components/webhooks/webhook-list.tsx";
import { Said } from "#components/workspace/said.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findWebhooks } from "#lib/webhooks/admin-webhooks.queries.ts";

export const metadata = { title: "Webhooks" };

export default async function Page() {
  const actor = await signedInPageActor("/admin/webhooks");
  if (!isAdmin(actor)) notFound();
  const endpoints = await findWebhooks();
  return (
    <AdminPage
      actor={actor}
      title="Webhooks"
      words="Other software is told when something happens to a project: we send word to its address, its endpoint, and try again for days when it can't be reached."
    >
      <Said>
        <WebhookForm />
        {endpoints.length > 0 ? (
          <WebhookList endpoints={endpoints} />
        ) : (
          <p className="mt-6">No software is told of anything yet.</p>
        )}
      </Said>
    </AdminPage>
  );
}
