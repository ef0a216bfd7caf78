import { Section } from "#components/projects/section.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { choiceWords, DETAIL_CHOICES } from "#lib/request/detail-choices.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";

/** Whom a project is for, and where. */
export function CustomerAndSite({ project: { customer, site } }: { project: ProjectView }) {
  return (
    <Section id="customer" title="Customer and site">
      <div className="grid grid-cols-1 gap-8 xl:grid-cols-2">
        {customer === null ? (
          <p className="text-ink-soft">No customer yet.</p>
        ) : (
          <Facts
            facts={[
              ["Name", `${customer.firstName} ${customer.lastName}`],
              ["Company", customer.companyName],
              ["ABN", customer.abn],
              ["E-mail", <Contact key="mail" href={`mailto:${customer.email}`} words={customer.email} />],
              ["Phone", customer.phone && <Contact href={`tel:${customer.phone}`} words={customer.phone} />],
              ["Prefers", customer.preferredContact && CONTACTS[customer.preferredContact]],
            ]}
          />
        )}
        {site === null ? (
          <p className="text-ink-soft">No site yet.</p>
        ) : (
          <Facts
            facts={[
              ["Address", placeWords(site)],
              ["NMI", site.nmi],
              ["Phases", site.phases && choiceWords(DETAIL_CHOICES.phases, String(site.phases))],
              ["Network", site.dnsp],
              ["Retailer", site.retailer],
              ["Property", choiceWords(DETAIL_CHOICES.propertyType, site.propertyType ?? "")],
              ["Storeys", site.storeys && choiceWords(DETAIL_CHOICES.storeys, String(site.storeys))],
              ["Roof", choiceWords(DETAIL_CHOICES.roofMaterial, site.roofMaterial ?? "")],
              ["Lives there as", choiceWords(DETAIL_CHOICES.ownership, site.ownership ?? "")],
              ["Getting in", site.accessNotes],
            ]}
          />
        )}
      </div>
    </Section>
  );
}

const CONTACTS = { EMAIL: "E-mail", SMS: "Text message", PHONE: "A call" } as const;

function Contact({ href, words }: { href: string; words: string }) {
  return (
    <a href={href} className="text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep">
      {words}
    </a>
  );
}
