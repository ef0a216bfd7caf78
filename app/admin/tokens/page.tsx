import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Pages } from "#components/admin/pages.tsx";
import { TokenForm } from "#components/admin/token-form.tsx";
import { TokenTable } from "#components/admin/token-table.tsx";
import { Said } from "#components/workspace/said.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { type Asked, findTeam, findTokens } from "#lib/auth/admin-lists.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { ROLE_NAMES } from "#lib/auth/role-words.rules.ts";
import { brand } from "#lib/brand.ts";

export const metadata = { title: "API tokens" };

export default async function Page({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await signedInPageActor("/admin/tokens");
  if (!isAdmin(actor)) notFound();
  const [{ items, ...pages }, team] = [await findTokens(await searchParams), await findTeam()];
  const others = team.filter(({ id }) => id !== actor.userId);
  return (
    <AdminPage
      actor={actor}
      title="API tokens"
      words="Software gets in with a token, and acts as the person whose it is. Revoke what is no longer needed."
    >
      <Said>
        <TokenForm
          team={[
            { id: actor.userId, words: "Myself" },
            ...others.map(({ id, name, email, role }) => ({
              id,
              words: `${name === null ? email : `${name}, ${email}`} (${ROLE_NAMES[role]})`,
            })),
          ]}
        />
        {items.length > 0 ? (
          <TokenTable tokens={items} timeZone={(await brand()).timeZone} now={new Date()} />
        ) : (
          <p className="mt-6">There are no tokens yet.</p>
        )}
        <Pages path="/admin/tokens" {...pages} />
      </Said>
    </AdminPage>
  );
}
