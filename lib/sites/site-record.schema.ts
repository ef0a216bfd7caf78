import * as z from "zod/mini";

const text = z.nullable(z.string());

const fields = {
  id: z.guid(),
  address: z.nullable(
    z.strictObject({
      line1: z.string(),
      line2: text,
      suburb: z.string(),
      state: z.string(),
      postcode: z.string(),
      country: text,
    }),
  ),
  fullAddress: text,
  placeId: text,
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  label: text,
  nmi: text,
  phases: z.nullable(z.union([z.literal([1, 2, 3]), z.literal("UNKNOWN")])),
  dnsp: text,
  retailer: text,
  propertyType: text,
  storeys: z.nullable(z.int()),
  roofMaterial: text,
  ownership: text,
  existingSystem: z.nullable(z.record(z.string(), z.unknown())),
  accessNotes: text,
};

/** A site as a project tells of it. */
export const siteView = z.strictObject(fields);

/** A site on its own. No two states of one have the same `updatedAt`. */
export const siteRecord = z.strictObject({ ...fields, customerId: z.guid(), updatedAt: z.iso.datetime() });

export type SiteView = z.output<typeof siteView>;
export type SiteRecord = z.output<typeof siteRecord>;

/** The part of a path that names a site. */
export const siteParams = z.strictObject({ siteId: z.guid("Give a UUID.") });
