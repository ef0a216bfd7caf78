import { SignOut } from "#components/account/sign-out.tsx";
import { NeedsScript } from "#components/portal/needs-script.tsx";
import { PortalPage } from "#components/portal/portal-page.tsx";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "My account" };

export default async function Page() {
  const actor = await signedInPageActor("/account");
  return (
    <PortalPage actor={actor} back={{ href: "/projects", words: "My projects" }}>
      <h1 className="text-2xl">My account</h1>
      <dl className="mt-6 divide-y divide-line border-y border-line">
        {actor.name && <Row label="Name" value={actor.name} />}
        <Row label="E-mail" value={actor.email} />
        {actor.kind === "staff" && <Row label="Role" value={actor.role === "ADMIN" ? "Admin" : "Sales"} />}
      </dl>
      <p className="mt-6 mb-8 max-w-prose text-sm text-ink-soft">
        You sign in with a link or a code that we e-mail you, so there's no password to change. If a device
        got lost, sign out on all of them.
      </p>
      <NeedsScript />
      <SignOut />
    </PortalPage>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="py-4 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-6">
      <dt className="text-sm leading-7 text-ink-soft">{label}</dt>
      <dd className="min-w-0 font-semibold wrap-anywhere">{value}</dd>
    </div>
  );
}
