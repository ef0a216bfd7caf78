"use client";

import { useState } from "react";
import { useTyped } from "#components/new-project/use-typed.ts";
import { Where } from "#components/new-project/where.tsx";
import { Attach, AttachForm } from "#components/workspace/attach.tsx";
import { dropTyped } from "#lib/projects/kept.client.ts";
import type { SiteView } from "#lib/sites/site-record.schema.ts";
import { missingOfSite, siteOrId } from "#lib/workspace/new-project.rules.ts";

const PART = "attach-site";

interface Props {
  projectId: string;
  /** The customer's sites. */
  sites: readonly SiteView[];
}

/** Chooses or adds where a project goes that was begun without a site. */
export function AttachSite(props: Props) {
  return (
    <Attach opener="Choose or add a site" title="Where does it go?" done="The project has its site.">
      {(form) => <SiteForm {...props} {...form} />}
    </Attach>
  );
}

function SiteForm({
  projectId,
  sites,
  onDone,
  onCancel,
}: Props & { onDone: () => void; onCancel: () => void }) {
  const typing = useTyped(PART);
  const [siteId, setSiteId] = useState(sites[0]?.id);

  function read() {
    const missing = siteId === undefined ? missingOfSite(typing.typed) : [];
    return missing.length > 0 ? { faults: missing } : { body: siteOrId(typing.typed, siteId) };
  }

  return (
    <AttachForm
      path={`/api/projects/${projectId}/site`}
      read={read}
      deed="It goes there"
      onDone={() => {
        dropTyped(PART);
        onDone();
      }}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <Where {...typing} errorOf={errorOf} sites={sites} siteId={siteId} onChoose={setSiteId} />
      )}
    </AttachForm>
  );
}
