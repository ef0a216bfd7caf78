import "server-only";
import { isRecord } from "#lib/json.rules.ts";
import { mergePatch, withoutNulls } from "#lib/merge-patch.rules.ts";
import { assertValid } from "#lib/messages.rules.ts";
import { noQuery, operation, signedIn } from "#lib/operation.ts";
import { assertState, changedValues, changeRecord } from "#lib/projects/change-record.ts";
import { readSite, SITE_RECORD } from "#lib/sites/site.queries.ts";
import { knownSite, sitePatch } from "#lib/sites/site.schema.ts";
import { type SiteRecord, siteParams, siteRecord } from "#lib/sites/site-record.schema.ts";
import { assertStaff } from "#lib/staff-only.rules.ts";

/** Staff correct and complete what is known of a site. Two who do so at once never overwrite each other unseen. */
export const updateSite = operation({
  slug: "update-site",
  summary: "Correct a site",
  description:
    "The body is a JSON merge patch: what is left out stays, null clears. A site that is worked on may be known in several " +
    "of its forms at once, an address and a position say; each must be whole, and at least one must be left. The timeline " +
    "of each of the site's projects names the fields that changed, and never what they say.",
  method: "PATCH",
  path: "/api/sites/{siteId}",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  precondition: "if-match",
  params: siteParams,
  query: noQuery,
  body: { kind: "json", schema: sitePatch },
  result: siteRecord,
  tag: ({ updatedAt }) => updatedAt,
  status: 200,
  errors: ["site_not_found"],

  async authorise({ tx, actor, input: { params } }) {
    const found = await readSite(tx, actor, params.siteId);
    assertStaff(actor);
    return found;
  },

  async run({ tx, actor, subject: before, input: { body, ifMatch } }) {
    assertState(before, ifMatch);
    const { id, customerId: _, updatedAt, address, ...rest } = before;
    const said = {
      ...withoutNulls(rest),
      ...(address === null ? {} : { address: withoutNulls(address) }),
    };
    const after = assertValid(knownSite, mergePatch(said, body));
    const values = changedValues(columnsOf(said), columnsOf(after));
    const changed = Object.keys(values).map(pathOf);
    if (changed.length === 0) return before;
    return changeRecord<SiteRecord>(tx, {
      kind: "site",
      id,
      updatedAt,
      actor,
      values,
      changed,
      answer: SITE_RECORD,
    });
  },
});

const ADDRESS: readonly string[] = ["line1", "line2", "suburb", "state", "postcode", "country"];
const OTHERS: readonly string[] = [
  "fullAddress",
  "placeId",
  "latitude",
  "longitude",
  "label",
  "nmi",
  "phases",
  "dnsp",
  "retailer",
  "propertyType",
  "storeys",
  "roofMaterial",
  "ownership",
  "existingSystem",
  "accessNotes",
];

/** Every field of a site as it is stored: the parts of the address beside the rest. */
function columnsOf({ address, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const pick = (names: readonly string[], from: Record<string, unknown>) =>
    names.map((name) => [name, from[name] ?? null] as const);
  return Object.fromEntries([...pick(ADDRESS, isRecord(address) ? address : {}), ...pick(OTHERS, rest)]);
}

function pathOf(column: string): string {
  return ADDRESS.includes(column) ? `site.address.${column}` : `site.${column}`;
}
