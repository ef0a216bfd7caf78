import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { InviteForm } from "#components/admin/invite-form.tsx";
import { Pages } from "#components/admin/pages.tsx";
import { PeopleTable } from "#components/admin/people-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { Said } from "#components/workspace/said.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { type Asked, findPeople } from "#lib/auth/admin-lists.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "People" };

export default async function Page({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await signedInPageActor("/admin/people");
  if (!isAdmin(actor)) notFound();
  const { items, q, ...pages } = await findPeople(await searchParams);
  return (
    <AdminPage actor={actor} title="People" words="Who can sign in, and what each may do. Admins come first.">
      <Said>
        <InviteForm />
        <form action="/admin/people" className="mt-8 flex items-end gap-3">
          <Field id="q" label="Find somebody by name or e-mail address" error={undefined} className="grow">
            <input id="q" name="q" type="search" defaultValue={q} maxLength={200} className={CONTROL} />
          </Field>
          <Button type="submit" kind="secondary">
            Find
          </Button>
        </form>
        {items.length > 0 ? (
          <PeopleTable people={items} ownId={actor.userId} />
        ) : (
          <p className="mt-6">Nobody like that.</p>
        )}
        <Pages path="/admin/people" q={q} {...pages} />
      </Said>
    </AdminPage>
  );
}
