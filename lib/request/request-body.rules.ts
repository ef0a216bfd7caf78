import type { Answers } from "#lib/request/answers.rules.ts";

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/**
 * The answers as create-project takes them: blanks left out, numbers as numbers, only the place that was chosen.
 * Nothing is judged here: what is wrong or missing stays so, for the schema to name.
 */
export function requestBody(answers: Answers, fileAssociationId?: string): { [key: string]: Json } {
  return compact({
    type: answers.type,
    triggerProcess: true,
    fileAssociationId,
    productsOfInterest: answers.productsOfInterest,
    site: siteOf(answers),
    customer: customerOf(answers),
    customerComments: said(answers.customerComments),
    preferences: { customerPreferredDays: answers.preferences.customerPreferredDays.map(Number) },
  });
}

function siteOf({ place, site, type }: Answers) {
  const { solarKw, batteryKwh, installedYear } = site.existingSystem;
  const existing = compact({
    solarKw: numberOf(solarKw),
    batteryKwh: numberOf(batteryKwh),
    installedYear: numberOf(installedYear),
  });
  return compact({
    ...placeOf(place, site),
    propertyType: said(site.propertyType),
    storeys: numberOf(site.storeys),
    roofMaterial: said(site.roofMaterial),
    phases: site.phases === "UNKNOWN" ? site.phases : numberOf(site.phases),
    ownership: said(site.ownership),
    existingSystem: type === "SERVICE" && Object.keys(existing).length > 0 ? existing : undefined,
    accessNotes: said(site.accessNotes),
  });
}

/** The fields that tell the place keep their blanks: they show the schema which form of site is meant. */
function placeOf(place: string, site: Answers["site"]) {
  const nmi = said(site.nmi);
  switch (place) {
    case "LINE":
      return { fullAddress: site.fullAddress.trim(), nmi };
    case "METER":
      return { nmi: site.nmi.trim() };
    case "POSITION":
      return {
        latitude: numberOf(site.latitude) ?? "",
        longitude: numberOf(site.longitude) ?? "",
        label: site.label.trim(),
        nmi,
      };
    default: {
      const { line1, line2, suburb, state, postcode } = site.address;
      return {
        address: compact({
          line1: line1.trim(),
          line2: said(line2),
          suburb: suburb.trim(),
          state,
          postcode: postcode.trim(),
        }),
        nmi,
      };
    }
  }
}

function customerOf({ customer }: Answers) {
  const isBusiness = customer.type === "BUSINESS";
  return compact({
    firstName: customer.firstName.trim(),
    lastName: customer.lastName.trim(),
    email: customer.email.trim(),
    phone: said(customer.phone),
    preferredContact: said(customer.preferredContact),
    type: isBusiness ? "BUSINESS" : "PERSON",
    companyName: isBusiness ? said(customer.companyName) : undefined,
    abn: isBusiness ? said(customer.abn) : undefined,
  });
}

function said(answer: string): string | undefined {
  return answer.trim() || undefined;
}

/** A number as people type it, with comma or point; what is no number stays text, so that the schema refuses it. */
function numberOf(answer: string): number | string | undefined {
  const typed = answer.trim().replace(",", ".").replace("−", "-");
  if (typed === "") return undefined;
  const number = Number(typed);
  return Number.isFinite(number) ? number : typed;
}

function compact(fields: { [key: string]: Json | undefined }): { [key: string]: Json } {
  const kept: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept;
}
