import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { ClassesForm } from "#components/project-classes/classes-form.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findProjectClasses } from "#lib/project-classes/project-classes.queries.ts";

export const metadata = { title: "Project classes" };

const WORDS =
  "What the company sorts its projects into. Staff choose among these, in this order. Projects keep the class that they have, also when it's no longer here.";

export default async function Page() {
  const actor = await signedInPageActor("/admin/classes");
  if (!isAdmin(actor)) notFound();
  return (
    <AdminPage actor={actor} title="Project classes" words={WORDS}>
      <ClassesForm list={await findProjectClasses()} />
    </AdminPage>
  );
}
