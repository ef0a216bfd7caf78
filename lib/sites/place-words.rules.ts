import type { ProjectView } from "#lib/projects/project.schema.ts";

type Site = ProjectView["site"];

/** Where a site is, on one line: its address, its label, or at least its meter. Blank when there is no site. */
export function placeWords(site: Site): string {
  if (site === null) return "";
  const { address, fullAddress, label, latitude, longitude, nmi } = site;
  if (address !== null) {
    const street = [address.line2, address.line1].filter(Boolean).join(", ");
    return `${street}, ${address.suburb} ${address.state} ${address.postcode}`;
  }
  const position = latitude === null || longitude === null ? null : `${latitude}, ${longitude}`;
  return fullAddress ?? label ?? position ?? (nmi === null ? "" : `Meter ${nmi}`);
}
