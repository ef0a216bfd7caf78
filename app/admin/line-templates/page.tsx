import { notFound } from "next/navigation";
import { TemplatesForm } from "#components/line-templates/templates-form.tsx";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findAllTemplates } from "#lib/line-templates/admin-templates.queries.ts";

export const metadata = { title: "Line templates" };

export default async function Page() {
  const actor = await signedInPageActor("/admin/line-templates");
  if (!isAdmin(actor)) notFound();
  return (
    <WorkspaceFrame actor={actor} here="/admin">
      <main id="main" className="mx-auto w-full max-w-4xl px-5 pt-6 pb-10 sm:px-8">
        <h1 className="text-2xl">Line templates</h1>
        <p className="mt-2 mb-7 max-w-prose text-ink-soft">
          Lines that contracts often have. Whoever writes a contract is offered those for the products asked
          for. Contracts that were issued stay as they are.
        </p>
        <TemplatesForm list={await findAllTemplates()} />
      </main>
    </WorkspaceFrame>
  );
}
