import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { BrandForm } from "#components/brand/brand-form.tsx";
import { SavedNotice } from "#components/brand/saved-notice.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";
import { findBrandSettings } from "#lib/brand/brand-settings.queries.ts";
import { currencyChoices, timeZoneChoices } from "#lib/brand/places.rules.ts";
import { savedWords } from "#lib/settings-saved.rules.ts";

export const metadata = { title: "Brand" };

interface Props {
  searchParams: Promise<{ saved?: string }>;
}

export default async function Page({ searchParams }: Props) {
  const actor = await signedInPageActor("/admin/brand");
  if (!isAdmin(actor)) notFound();
  const { saved } = await searchParams;
  const { brand, isCurrencyUsed } = await findBrandSettings();
  const { version, name, phone, email, accent, logo, currency, timeZone, savedAt, savedBy } = brand;
  return (
    <AdminPage
      actor={actor}
      title="Brand"
      words="How the company shows itself on every page, in e-mails and on new contracts. Contracts that were issued stay as they are."
    >
      {saved !== undefined && <SavedNotice />}
      <BrandForm
        key={version}
        draft={{
          name,
          phone: phone ?? "",
          email: email ?? "",
          accent,
          logoId: logo?.id ?? "",
          currency,
          timeZone,
        }}
        version={version}
        currencies={
          isCurrencyUsed
            ? currencyChoices(currency).filter(({ value }) => value === currency)
            : currencyChoices(currency)
        }
        currencyHint={
          isCurrencyUsed
            ? "It stays: there are contracts or charges in it."
            : "Of all amounts. It can't be changed once there is a contract or a charge."
        }
        timeZones={timeZoneChoices(timeZone)}
      />
      <p className="mt-4 text-sm wrap-anywhere text-ink-soft">
        {savedAt === null
          ? "So far this is what the installation was set up with. Once you save, only what is here counts."
          : savedWords({ savedAt, savedBy }, timeZone)}
      </p>
    </AdminPage>
  );
}
