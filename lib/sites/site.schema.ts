import * as z from "zod/mini";
import { nmi } from "#lib/sites/nmi.schema.ts";
import { multiLine, singleLine } from "#lib/text.schema.ts";

const line1 = singleLine({ message: "Enter the street number and name." });
const suburb = singleLine({ message: "Enter the suburb or town." });
const state = singleLine({ message: "Choose the state or territory." });
const postcode = singleLine({ message: "Enter the postcode." });

/** A postal address in its parts. */
const address = z.strictObject({
  line1,
  line2: z.optional(singleLine()),
  suburb,
  state,
  postcode,
  country: z.optional(singleLine()),
});

/** An address as one line of free text. */
const fullAddress = singleLine({ message: "Enter the address." });
/** What people call a place that has no street address. */
const placeLabel = singleLine({ message: "Say what people call this place." });
const latitude = z
  .number("Enter the latitude as a number, like -33.87.")
  .check(z.gte(-90, "Latitude is between -90 and 90."), z.lte(90, "Latitude is between -90 and 90."));
const longitude = z
  .number("Enter the longitude as a number, like 151.21.")
  .check(z.gte(-180, "Longitude is between -180 and 180."), z.lte(180, "Longitude is between -180 and 180."));

const capacity = z.number().check(z.gte(0), z.lte(10_000));
const installedYear = z.int().check(z.gte(1970), z.lte(2100));

/** A system that is on the site already. */
const existingSystem = z.strictObject({
  solarKw: z.optional(capacity),
  batteryKwh: z.optional(capacity),
  installedYear: z.optional(installedYear),
});

const phases = z.union([z.literal([1, 2, 3]), z.literal("UNKNOWN")]);
const propertyType = z.enum(["HOUSE", "TOWNHOUSE", "UNIT", "RURAL", "OTHER"]);
const storeys = z.int().check(z.gte(1), z.lte(4));
const roofMaterial = z.enum(["TILE", "METAL", "FLAT", "OTHER", "UNKNOWN"]);
const ownership = z.enum(["OWNER", "TENANT", "STRATA"]);

/** What can be said of a site whichever way its place is given. */
const siteDetails = {
  nmi: z.optional(nmi),
  phases: z.optional(phases),
  dnsp: z.optional(singleLine()),
  retailer: z.optional(singleLine()),
  propertyType: z.optional(propertyType),
  storeys: z.optional(storeys),
  roofMaterial: z.optional(roofMaterial),
  ownership: z.optional(ownership),
  existingSystem: z.optional(existingSystem),
  accessNotes: z.optional(multiLine()),
};

const siteByAddress = z.strictObject({ address, ...siteDetails });

const siteByFullAddress = z
  .strictObject({
    fullAddress,
    placeId: z.optional(singleLine()),
    latitude: z.optional(latitude),
    longitude: z.optional(longitude),
    ...siteDetails,
  })
  .check(
    z.refine((site) => (site.latitude === undefined) === (site.longitude === undefined), {
      error: "Give latitude and longitude together.",
      path: ["longitude"],
    }),
    z.meta({ dependentRequired: { latitude: ["longitude"], longitude: ["latitude"] } }),
  );

const siteByPosition = z.strictObject({ latitude, longitude, label: placeLabel, ...siteDetails });

const siteByMeter = z.strictObject({ ...siteDetails, nmi });

/** Where the system goes: an address in parts, an address as text, a named position, or a meter number alone. */
export const site = z.union([siteByAddress, siteByPosition, siteByFullAddress, siteByMeter]);

export type Site = z.output<typeof site>;

/**
 * A site that has been worked on: it may be known in several of its forms at once, an address and a position say, but each of
 * them whole, and at least one.
 */
export const knownSite = z
  .strictObject({
    address: z.optional(address),
    fullAddress: z.optional(fullAddress),
    placeId: z.optional(singleLine()),
    latitude: z.optional(latitude),
    longitude: z.optional(longitude),
    label: z.optional(placeLabel),
    ...siteDetails,
  })
  .check(
    z.refine((given) => given.latitude !== undefined || given.longitude === undefined, {
      error: "Give latitude and longitude together.",
      path: ["latitude"],
    }),
    z.refine((given) => given.longitude !== undefined || given.latitude === undefined, {
      error: "Give latitude and longitude together.",
      path: ["longitude"],
    }),
    z.refine(
      ({ address: inParts, fullAddress: asText, label, latitude: position, nmi: meter }) =>
        inParts !== undefined ||
        asText !== undefined ||
        meter !== undefined ||
        (label !== undefined && position !== undefined),
      { error: "A site needs an address, a named position or a meter number.", path: ["fullAddress"] },
    ),
  );

/** What can be changed of a site, as a JSON merge patch (RFC 7396): what is left out stays, null clears. */
export const sitePatch = z.strictObject({
  address: z.nullish(
    z.strictObject({
      line1: z.optional(line1),
      line2: z.nullish(singleLine()),
      suburb: z.optional(suburb),
      state: z.optional(state),
      postcode: z.optional(postcode),
      country: z.nullish(singleLine()),
    }),
  ),
  fullAddress: z.nullish(fullAddress),
  placeId: z.nullish(singleLine()),
  latitude: z.nullish(latitude),
  longitude: z.nullish(longitude),
  label: z.nullish(placeLabel),
  nmi: z.nullish(nmi),
  phases: z.nullish(phases),
  dnsp: z.nullish(singleLine()),
  retailer: z.nullish(singleLine()),
  propertyType: z.nullish(propertyType),
  storeys: z.nullish(storeys),
  roofMaterial: z.nullish(roofMaterial),
  ownership: z.nullish(ownership),
  existingSystem: z.nullish(
    z.strictObject({
      solarKw: z.nullish(capacity),
      batteryKwh: z.nullish(capacity),
      installedYear: z.nullish(installedYear),
    }),
  ),
  accessNotes: z.nullish(multiLine()),
});
