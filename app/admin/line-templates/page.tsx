import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { TemplatesForm } from "#components/line-templates/templates-form.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findAllTemplates } from "#lib/line-templates/admin-templates.queries.ts";

export const metadata = { title: "Line templates" };

export default async function Page() {
  const actor = await signedInPageActor("/admin/line-templates");
  if (!isAdmin(actor)) notFound();
  return (
    <AdminPage
      actor={actor}
      title="Line templates"
      words="Lines that contracts often have. Whoever writes a contract is offered those for the products asked for. Contracts that were issued stay as they are."
    >
      <TemplatesForm list={await findAllTemplates()} />
    </AdminPage>
  );
}
