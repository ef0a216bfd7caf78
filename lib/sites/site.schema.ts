import * as z from "zod/mini";
import { nmi } from "#lib/sites/nmi.schema.ts";
import { multiLine, singleLine } from "#lib/text.schema.ts";

/** A postal address in its parts. */
const address = z.strictObject({
  line1: singleLine({ message: "Enter the street number and name." }),
  line2: z.optional(singleLine()),
  suburb: singleLine({ message: "Enter the suburb or town." }),
  state: singleLine({ message: "Choose the state or territory." }),
  postcode: singleLine({ message: "Enter the postcode." }),
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

/** A system that is on the site already. */
const existingSystem = z.strictObject({
  solarKw: z.optional(z.number().check(z.gte(0), z.lte(10_000))),
  batteryKwh: z.optional(z.number().check(z.gte(0), z.lte(10_000))),
  installedYear: z.optional(z.int().check(z.gte(1970), z.lte(2100))),
});

/** What can be said of a site whichever way its place is given. */
const siteDetails = {
  nmi: z.optional(nmi),
  phases: z.optional(z.union([z.literal([1, 2, 3]), z.literal("UNKNOWN")])),
  dnsp: z.optional(singleLine()),
  retailer: z.optional(singleLine()),
  propertyType: z.optional(z.enum(["HOUSE", "TOWNHOUSE", "UNIT", "RURAL", "OTHER"])),
  storeys: z.optional(z.int().check(z.gte(1), z.lte(4))),
  roofMaterial: z.optional(z.enum(["TILE", "METAL", "FLAT", "OTHER", "UNKNOWN"])),
  ownership: z.optional(z.enum(["OWNER", "TENANT", "STRATA"])),
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
