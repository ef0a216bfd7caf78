import { Notice } from "#components/ui/notice.tsx";
import { brand } from "#lib/brand.ts";

/** Above what does nothing without JavaScript: says so, and how else to get there. */
export async function NeedsScript() {
  const { phone, email } = await brand();
  const contact = [phone, email].filter(Boolean).join(" or ");
  return (
    <noscript>
      <Notice kind="offline" title="This needs JavaScript" className="mb-6">
        Please switch it on in your browser and reload the page{contact && `, or reach us at ${contact}`}.
      </Notice>
    </noscript>
  );
}
