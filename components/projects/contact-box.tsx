import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";

/** How to reach the company about this project. */
export async function ContactBox({ reference }: { reference: string }) {
  const { name, phone, email } = await brand();
  const link =
    "inline-flex min-h-11 items-center gap-2 font-semibold text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep";
  return (
    <div>
      <p className="text-ink-soft">
        {phone || email
          ? `${name} is happy to help. Mention your reference, `
          : `Answer any e-mail from ${name} to ask something. Your reference is `}
        <span className="font-semibold whitespace-nowrap text-ink tabular-nums">{reference}</span>.
      </p>
      <div className="mt-2 flex flex-col items-start">
        {phone && (
          <a className={link} href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
            <Icon name="phone" />
            {phone}
          </a>
        )}
        {email && (
          <a className={`${link} break-all`} href={`mailto:${email}?subject=${reference}`}>
            <Icon name="mail" />
            {email}
          </a>
        )}
      </div>
    </div>
  );
}
