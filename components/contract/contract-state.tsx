import { Notice } from "#components/ui/notice.tsx";
import { brand } from "#lib/brand.ts";
import type { ContractView } from "#lib/contracts/contract-view.schema.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";

interface Props {
  projectId: string;
  contract: ContractView;
}

const LINK = "font-semibold text-leaf underline underline-offset-4 hover:text-leaf-deep";

/** Where this version stands, when it is no offer any more. */
export async function ContractState({ projectId, contract }: Props) {
  const { status, acceptance, document, versions, version } = contract;
  const newest = versions[0]?.version ?? version;
  const inZone = (moment: string) => momentInWords(new Date(moment), document.site.timeZone);
  switch (status) {
    case "ACCEPTED":
      return (
        <Notice title={`Accepted on ${inZone(acceptance?.acceptedAt ?? contract.issuedAt)}`}>
          {acceptance?.signerName && `By ${acceptance.signerName}. `}
          <a className={LINK} href={`/projects/${projectId}/contract/receipt?version=${version}`}>
            See the receipt
          </a>
          {newest > version && (
            <>
              {" "}
              or{" "}
              <a className={LINK} href={`/projects/${projectId}/contract`}>
                the newer version {newest}
              </a>
            </>
          )}
          .
        </Notice>
      );
    case "SUPERSEDED":
      return (
        <Notice kind="safety" title="This is an older version">
          <a className={LINK} href={`/projects/${projectId}/contract`}>
            Version {newest}
          </a>{" "}
          took its place.
        </Notice>
      );
    case "EXPIRED":
      return (
        <Notice kind="safety" title={`This offer ran out on ${inZone(contract.validUntil)}`}>
          Ask {(await brand()).name} for a new one if you're still interested. Nothing is owed for this one.
        </Notice>
      );
    case "VOIDED":
      return (
        <Notice kind="safety" title="This contract no longer counts">
          The project was closed before it was accepted.
        </Notice>
      );
    default:
      return null;
  }
}
