import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { EarlierTerms } from "#components/contract-terms/earlier-terms.tsx";
import { TermsForm } from "#components/contract-terms/terms-form.tsx";
import { TermsVersions } from "#components/contract-terms/terms-versions.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { brand } from "#lib/brand.ts";
import { findAdminTerms } from "#lib/contract-terms/admin-terms.queries.ts";

export const metadata = { title: "Contract terms" };

const WORDS =
  "What stands under every new contract, after its prices. Contracts that were issued keep the words that they have.";

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await signedInPageActor("/admin/terms");
  if (!isAdmin(actor)) notFound();
  const { name, timeZone } = await brand();
  const { newest, versions, earlier } = await findAdminTerms(await searchParams);
  return (
    <AdminPage actor={actor} title="Contract terms" words={WORDS} isWide>
      {earlier === null ? (
        <TermsForm terms={newest} company={name} />
      ) : (
        <EarlierTerms terms={earlier} timeZone={timeZone} />
      )}
      <TermsVersions versions={versions} timeZone={timeZone} />
    </AdminPage>
  );
}
