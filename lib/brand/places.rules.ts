/** Whether this is the code of a currency whose amounts have hundredths: amounts are kept in them. */
export function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code) || !Intl.supportedValuesOf("currency").includes(code)) return false;
  const format = new Intl.NumberFormat("en-AU", { style: "currency", currency: code });
  return format.resolvedOptions().maximumFractionDigits === 2;
}

/**
 * Whether this is the name of a time zone, as `Australia/Perth`, that the browser and the database know alike. An offset from
 * UTC is none: it knows no summer. A short name like `AET` or `IST` means other places to the one than to the other.
 */
export function isTimeZone(name: string): boolean {
  if (name === "UTC") return true;
  if (name.length > 64 || !/^(?!SystemV)[A-Z][A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en-AU", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Something to choose from a list. */
export interface Choice {
  value: string;
  label: string;
}

/** All currencies that can be chosen, by code, and the one that is chosen already. */
export function currencyChoices(chosen: string): Choice[] {
  const names = new Intl.DisplayNames("en-AU", { type: "currency" });
  const codes = new Set([...Intl.supportedValuesOf("currency").filter(isCurrency), chosen]);
  return [...codes].sort().map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
}

/** All time zones, and the one that is chosen already. */
export function timeZoneChoices(chosen: string): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  return [...zones].sort().map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
