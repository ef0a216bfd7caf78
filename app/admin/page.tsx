import { notFound } from "next/navigation";
import { WorkspaceFrame } from "#components/workspace/workspace-frame.tsx";
import { isAdmin } from "#lib/admin-only.rules.ts";
import { signedInPageActor } from "#lib/auth/page-actor.ts";

export const metadata = { title: "Admin" };

const PLACES = [
  { href: "/admin/people", name: "People", words: "Who can sign in, and what each may do." },
  { href: "/admin/tokens", name: "API tokens", words: "Which software gets in, as whom, and until when." },
  {
    href: "/admin/webhooks",
    name: "Webhooks",
    words: "Which software is told of changes, and what arrived.",
  },
  { href: "/admin/brand", name: "Brand", words: "Name, logo, colour, and how people reach you." },
  { href: "/admin/terms", name: "Contract terms", words: "What stands under every new contract." },
  { href: "/admin/classes", name: "Project classes", words: "What projects are sorted into." },
  { href: "/admin/line-templates", name: "Line templates", words: "Lines that contracts often have." },
] as const;

/** What admins look after. */
export default async function Page() {
  const actor = await signedInPageActor("/admin");
  if (!isAdmin(actor)) notFound();
  return (
    <WorkspaceFrame actor={actor} here="/admin">
      <main id="main" className="mx-auto w-full max-w-4xl px-5 pt-6 pb-10 sm:px-8">
        <h1 className="mb-7 text-2xl">Admin</h1>
        <ul className="grid gap-4 sm:grid-cols-2">
          {PLACES.map(({ href, name, words }) => (
            <li key={href}>
              <a
                href={href}
                className="block h-full rounded-lg border-[1.5px] border-line bg-surface p-5 transition-colors duration-150 hover:border-leaf"
              >
                <h2 className="text-lg">{name}</h2>
                <p className="mt-1 text-ink-soft">{words}</p>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </WorkspaceFrame>
  );
}
