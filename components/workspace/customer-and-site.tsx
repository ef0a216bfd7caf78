import type { ReactNode } from "react";
import { Section } from "#components/projects/section.tsx";
import { AttachCustomer } from "#components/workspace/attach-customer.tsx";
import { AttachSite } from "#components/workspace/attach-site.tsx";
import { EditRecord } from "#components/workspace/edit-record.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { Said } from "#components/workspace/said.tsx";
import type { CustomerRecord } from "#lib/customers/customer-record.schema.ts";
import { phoneInWords } from "#lib/customers/phone-words.rules.ts";
import { choiceWords, DETAIL_CHOICES } from "#lib/request/detail-choices.rules.ts";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import type { SiteRecord, SiteView } from "#lib/sites/site-record.schema.ts";
import { existingSystemWords } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  projectId: string;
  may: Record<"attach-customer" | "attach-site", boolean>;
  customer: CustomerRecord | null;
  site: SiteRecord | null;
  /** The sites to choose from where there is none yet. */
  sites: readonly SiteView[];
}

/** Whom a project is for, and where, each with the way to say or correct it. */
export function CustomerAndSite({ projectId, may, customer, site, sites }: Props) {
  return (
    <Section id="customer" title="Customer and site">
      <Said>
        <div className="grid grid-cols-1 gap-8 xl:grid-cols-2">
          <Part title="Customer" edit={customer && <EditRecord kind="customer" record={customer} />}>
            {customer === null ? (
              <>
                <p className="text-ink-soft">No customer yet.</p>
                {may["attach-customer"] && <AttachCustomer projectId={projectId} />}
              </>
            ) : (
              <CustomerFacts customer={customer} />
            )}
          </Part>
          <Part title="Site" edit={site && <EditRecord kind="site" record={site} />}>
            {site === null ? (
              <>
                <p className="text-ink-soft">
                  {customer === null ? "No site yet. First say whom it is for." : "No site yet."}
                </p>
                {customer !== null && may["attach-site"] && (
                  <AttachSite projectId={projectId} sites={sites} />
                )}
              </>
            ) : (
              <SiteFacts site={site} />
            )}
          </Part>
        </div>
      </Said>
    </Section>
  );
}

function Part({ title, edit, children }: { title: string; edit: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <div className="mb-1 flex min-h-12 items-center justify-between gap-3 border-b border-line">
        <h3 className="text-lg">{title}</h3>
        {edit}
      </div>
      {children}
    </div>
  );
}

function CustomerFacts({ customer }: { customer: CustomerRecord }) {
  return (
    <Facts
      facts={[
        ["Name", `${customer.firstName} ${customer.lastName}`],
        ["Company", customer.companyName],
        ["ABN", customer.abn],
        ["E-mail", <Contact key="mail" href={`mailto:${customer.email}`} words={customer.email} />],
        [
          "Phone",
          customer.phone && <Contact href={`tel:${customer.phone}`} words={phoneInWords(customer.phone)} />,
        ],
        ["Prefers", customer.preferredContact && CONTACTS[customer.preferredContact]],
        ["Language", customer.locale],
      ]}
    />
  );
}

function SiteFacts({ site }: { site: SiteRecord }) {
  const { latitude, longitude } = site;
  const isAddressed = site.address !== null || site.fullAddress !== null;
  return (
    <Facts
      facts={[
        ["Address", placeWords(site)],
        ["On one line", site.address && site.fullAddress],
        ["Called", isAddressed && site.label],
        ["Position", latitude !== null && longitude !== null && `${latitude}, ${longitude}`],
        ["NMI", site.nmi],
        ["Phases", site.phases && choiceWords(DETAIL_CHOICES.phases, String(site.phases))],
        ["Network", site.dnsp],
        ["Retailer", site.retailer],
        ["Property", choiceWords(DETAIL_CHOICES.propertyType, site.propertyType ?? "")],
        ["Storeys", site.storeys && choiceWords(DETAIL_CHOICES.storeys, String(site.storeys))],
        ["Roof", choiceWords(DETAIL_CHOICES.roofMaterial, site.roofMaterial ?? "")],
        ["Lives there as", choiceWords(DETAIL_CHOICES.ownership, site.ownership ?? "")],
        ["There already", existingSystemWords(site.existingSystem)],
        ["Getting in", site.accessNotes],
      ]}
    />
  );
}

const CONTACTS = { EMAIL: "E-mail", SMS: "Text message", PHONE: "A call" } as const;

function Contact({ href, words }: { href: string; words: string }) {
  return (
    <a
      href={href}
      className="-my-1 inline-flex min-h-12 items-center text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep"
    >
      {words}
    </a>
  );
}
