import type { ReactNode } from "react";
import { PriceTable } from "#components/contract/price-table.tsx";
import { Paragraphs, TermsSections } from "#components/contract/terms-sections.tsx";
import { termsWords } from "#lib/contract-terms/terms-name.rules.ts";
import type { ContractDocument } from "#lib/contracts/contract-document.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  document: ContractDocument;
  /** Null before it is issued. */
  documentSha256: string | null;
}

/** The contract itself, all of it, to be read like a letter. */
export function ContractSheet({ document, documentSha256 }: Props) {
  const { company, customer, site, terms, coolingOff, version, reference } = document;
  const inZone = (moment: string) => momentInWords(new Date(moment), site.timeZone);
  return (
    <article
      aria-label={`Contract, version ${version}`}
      className="rounded-lg border border-line bg-surface px-5 py-7 shadow-lift sm:px-9 sm:py-10 print:border-0 print:p-0 print:shadow-none"
    >
      <header className="border-b border-line pb-6">
        <p className="text-sm font-semibold text-ink-soft">{company.name}</p>
        <p className="mt-1 font-heading text-2xl font-semibold tracking-tight">Contract</p>
        <p className="mt-2 text-sm text-ink-soft tabular-nums">
          {reference}, version {version}
          <span className="block">Issued {inZone(document.issuedAt)}</span>
          <span className="block">Good until {inZone(document.validUntil)}</span>
        </p>
      </header>
      <div className="grid gap-6 border-b border-line py-6 sm:grid-cols-2">
        <Party title="For">
          {customer === null ? (
            "Still to be named"
          ) : (
            <>
              {customer.companyName && <Line>{customer.companyName}</Line>}
              {customer.abn && <Line>ABN {customer.abn}</Line>}
              <Line>{customer.name}</Line>
              <Line>{customer.email}</Line>
              {customer.phone && <Line>{customer.phone}</Line>}
            </>
          )}
        </Party>
        <Party title="At">
          {site.place && <Line>{site.place}</Line>}
          {site.nmi && <Line>Meter {site.nmi}</Line>}
        </Party>
      </div>
      <h2 className="mt-7 mb-2 text-xl">What you get, and what it costs</h2>
      <PriceTable document={document} />
      {coolingOff !== null && (
        <section className="mt-9 rounded-md border-l-4 border-sun bg-sun-tint px-5 py-4">
          <h2 className="text-lg font-semibold">Changing your mind</h2>
          <Paragraphs of={coolingOff.notice} />
        </section>
      )}
      <h2 className="mt-9 text-xl">Terms</h2>
      <TermsSections sections={terms.sections} />
      <footer className="mt-8 border-t border-line pt-4 text-xs text-ink-soft">
        <p>Terms {termsWords(terms.version)}.</p>
        <p className="mt-1">
          Fingerprint of this document (SHA-256):{" "}
          <span className="break-all">{documentSha256 ?? "given when it is issued"}</span>
        </p>
      </footer>
    </article>
  );
}

function Party({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h2 className="text-sm font-semibold text-ink-soft">{title}</h2>
      <div className="mt-1">{children}</div>
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <span className="block wrap-anywhere">{children}</span>;
}
