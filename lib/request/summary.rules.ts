import type { Answers } from "#lib/request/answers.rules.ts";
import { daysSentence } from "#lib/request/days.rules.ts";
import { choiceWords, DETAIL_CHOICES } from "#lib/request/detail-choices.rules.ts";
import { STEPS, type StepSlug } from "#lib/request/step.rules.ts";
import { normaliseNmi } from "#lib/sites/nmi.rules.ts";

interface Row {
  label: string;
  value: string;
}

/** The answers of one step as people read them back; what was not answered is left out. */
export interface SummarySection {
  step: StepSlug;
  title: string;
  rows: Row[];
}

/** All answers by step, in order; photos are shown beside it, from the device. */
export function summaryOf(answers: Answers): SummarySection[] {
  const rows: Record<StepSlug, Row[]> = {
    system: systemRows(answers),
    property: propertyRows(answers),
    photos: [],
    you: youRows(answers),
    days: [{ label: "Days", value: daysSentence(answers.preferences.customerPreferredDays.map(Number)) }],
    check: [],
  };
  return STEPS.filter(({ slug }) => slug !== "check").map(({ slug, name }) => ({
    step: slug,
    title: name,
    rows: rows[slug].filter(({ value }) => value.trim() !== ""),
  }));
}

function systemRows({ productsOfInterest, type }: Answers): Row[] {
  const wants = (product: "solar" | "battery" | "ev_charger") =>
    productsOfInterest.some((item) => item[product]);
  const names = [
    wants("solar") && "Solar panels",
    wants("battery") && "Battery",
    wants("ev_charger") && "EV charger",
  ];
  return [
    { label: "Interested in", value: names.filter(Boolean).join(", ") },
    { label: "For", value: type === "SERVICE" ? "Help with a system you have" : "A new system" },
  ];
}

function propertyRows({ place, site, type }: Answers): Row[] {
  const { solarKw, batteryKwh, installedYear } = site.existingSystem;
  const existing = [
    solarKw && `${solarKw} kW solar`,
    batteryKwh && `${batteryKwh} kWh battery`,
    installedYear && `from ${installedYear}`,
  ];
  return [
    { label: place === "POSITION" ? "Place" : "Address", value: placeWords(place, site) },
    { label: "Meter number", value: normaliseNmi(site.nmi) },
    { label: "Kind of home", value: choiceWords(DETAIL_CHOICES.propertyType, site.propertyType) },
    { label: "Storeys", value: choiceWords(DETAIL_CHOICES.storeys, site.storeys) },
    { label: "Roof", value: choiceWords(DETAIL_CHOICES.roofMaterial, site.roofMaterial) },
    { label: "Power supply", value: choiceWords(DETAIL_CHOICES.phases, site.phases) },
    { label: "You are", value: choiceWords(DETAIL_CHOICES.ownership, site.ownership) },
    { label: "System there", value: type === "SERVICE" ? existing.filter(Boolean).join(", ") : "" },
    { label: "Getting in", value: site.accessNotes },
  ];
}

function placeWords(
  place: string,
  { address, fullAddress, label, latitude, longitude }: Answers["site"],
): string {
  if (place === "LINE") return fullAddress;
  if (place === "METER") return "";
  if (place === "POSITION") return `${label}\n${latitude}, ${longitude}`;
  const town = [address.suburb, address.state, address.postcode].filter(Boolean).join(" ");
  return [address.line2, address.line1, town].filter((line) => line.trim() !== "").join("\n");
}

const CONTACT = { EMAIL: "By e-mail", PHONE: "Call", SMS: "Text" } as const;

function youRows({ customer, customerComments }: Answers): Row[] {
  const isBusiness = customer.type === "BUSINESS";
  const { preferredContact } = customer;
  return [
    { label: "Name", value: `${customer.firstName} ${customer.lastName}` },
    {
      label: "Company",
      value: isBusiness
        ? [customer.companyName, customer.abn && `ABN ${customer.abn}`].filter(Boolean).join("\n")
        : "",
    },
    { label: "E-mail", value: customer.email },
    { label: "Phone", value: customer.phone },
    {
      label: "Answer",
      value:
        preferredContact === "PHONE"
          ? CONTACT.PHONE
          : preferredContact === "SMS"
            ? CONTACT.SMS
            : CONTACT.EMAIL,
    },
    { label: "You added", value: customerComments },
  ];
}
