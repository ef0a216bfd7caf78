import { Icon } from "#components/ui/icon.tsx";
import { brand } from "#lib/brand.ts";
import type { OutboxMail } from "#lib/mail/outbox.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

/** Mails, newest first. */
export async function OutboxList({ mails }: { mails: readonly OutboxMail[] }) {
  const { timeZone } = await brand();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {mails.map(({ id, to, subject, date }) => (
        <li key={id} className="relative flex items-start gap-4 py-4 hover:bg-sunken">
          <Icon name="mail" className="mt-0.5 size-6 text-leaf" />
          <div className="min-w-0">
            <a
              href={`/outbox/${id}`}
              className="font-semibold wrap-anywhere after:absolute after:inset-0 hover:underline hover:underline-offset-4"
            >
              {subject}
            </a>
            <p className="text-sm wrap-anywhere text-ink-soft">
              to {to}
              <span className="block">{momentInWords(new Date(date), timeZone)}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
