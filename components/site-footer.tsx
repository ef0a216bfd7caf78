import { brand } from "#lib/brand.ts";

/** Who this is and how to reach them, at the foot of every page. */
export async function SiteFooter() {
  const { name, phone, email } = await brand();
  return (
    <footer className="no-print mt-auto border-t border-line">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-x-6 px-5 py-5 sm:flex-row sm:items-center text-sm text-ink-soft sm:px-8">
        <p className="py-2.5 sm:mr-auto">{name}</p>
        {phone && (
          <a
            className="inline-flex min-h-12 items-center underline underline-offset-4 hover:text-ink"
            href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}
          >
            {phone}
          </a>
        )}
        {email && (
          <a
            className="inline-flex min-h-12 min-w-0 items-center break-all underline underline-offset-4 hover:text-ink"
            href={`mailto:${email}`}
          >
            {email}
          </a>
        )}
      </div>
    </footer>
  );
}
