import { TypedField, type Typing } from "#components/new-project/typed-field.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { placeWords } from "#lib/sites/place-words.rules.ts";
import type { SiteView } from "#lib/sites/site-record.schema.ts";

interface Props extends Typing {
  /** The customer's sites. */
  sites: readonly SiteView[];
  siteId: string | undefined;
  onChoose: (siteId: string | undefined) => void;
}

/** Where it goes: one of the customer's sites, or a new one. */
export function Where({ sites, siteId, onChoose, ...typing }: Props) {
  return (
    <>
      {sites.length > 0 && (
        <div className="mb-5 grid gap-2.5">
          {sites.map((site) => (
            <Choice
              key={site.id}
              id={`site-${site.id}`}
              kind="radio"
              title={placeWords(site)}
              input={{ name: "site", checked: site.id === siteId, onChange: () => onChoose(site.id) }}
            />
          ))}
          <Choice
            id="site-new"
            kind="radio"
            title="A new site"
            input={{ name: "site", checked: siteId === undefined, onChange: () => onChoose(undefined) }}
          />
        </div>
      )}
      {siteId === undefined && (
        <div className="grid grid-cols-1 gap-x-4 gap-y-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <TypedField
            {...typing}
            name="site.fullAddress"
            label="Address"
            hint="Like 12 Wattle Street, Fitzroy VIC 3065"
          />
          <TypedField
            {...typing}
            name="site.nmi"
            label="Meter number"
            hint="NMI, 10 or 11 characters"
            isOptional
          />
        </div>
      )}
    </>
  );
}
