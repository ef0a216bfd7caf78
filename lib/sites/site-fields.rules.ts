import type { FieldGroup } from "#lib/record-field.rules.ts";
import { DETAIL_CHOICES } from "#lib/request/detail-choices.rules.ts";

/** What staff edit of a site, in the order in which they read it. */
export const SITE_FIELDS: readonly FieldGroup[] = [
  {
    title: "Address",
    hint: "A site needs an address, a named position or a meter number.",
    fields: [
      { path: "address.line1", label: "Street number and name", kind: "text", isWide: true },
      { path: "address.line2", label: "Unit or building", kind: "text" },
      { path: "address.suburb", label: "Suburb or town", kind: "text" },
      { path: "address.state", label: "State or territory", kind: "text" },
      { path: "address.postcode", label: "Postcode", kind: "text", inputMode: "numeric" },
      { path: "address.country", label: "Country", kind: "text" },
      { path: "fullAddress", label: "Address on one line", kind: "text", isWide: true },
    ],
  },
  {
    title: "Position",
    fields: [
      { path: "label", label: "What people call this place", kind: "text", isWide: true },
      { path: "latitude", label: "Latitude", kind: "number", inputMode: "text" },
      { path: "longitude", label: "Longitude", kind: "number", inputMode: "text" },
    ],
  },
  {
    title: "Meter and grid",
    fields: [
      { path: "nmi", label: "NMI", kind: "text" },
      { path: "phases", label: "Phases", kind: "choice", choices: DETAIL_CHOICES.phases },
      { path: "dnsp", label: "Network", kind: "text" },
      { path: "retailer", label: "Retailer", kind: "text" },
    ],
  },
  {
    title: "The building",
    fields: [
      {
        path: "propertyType",
        label: "Property",
        kind: "choice",
        choices: DETAIL_CHOICES.propertyType,
      },
      {
        path: "storeys",
        label: "Storeys",
        kind: "choice",
        choices: DETAIL_CHOICES.storeys,
      },
      {
        path: "roofMaterial",
        label: "Roof",
        kind: "choice",
        choices: DETAIL_CHOICES.roofMaterial,
      },
      {
        path: "ownership",
        label: "They live there as",
        kind: "choice",
        choices: DETAIL_CHOICES.ownership,
      },
      { path: "accessNotes", label: "Getting in", kind: "lines", isWide: true },
    ],
  },
  {
    title: "What is there already",
    fields: [
      {
        path: "existingSystem.solarKw",
        label: "Solar (kW)",
        kind: "number",
        inputMode: "decimal",
      },
      {
        path: "existingSystem.batteryKwh",
        label: "Battery (kWh)",
        kind: "number",
        inputMode: "decimal",
      },
      {
        path: "existingSystem.installedYear",
        label: "Installed in (year)",
        kind: "number",
        inputMode: "numeric",
      },
    ],
  },
];
