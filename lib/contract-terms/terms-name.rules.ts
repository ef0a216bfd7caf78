import { dayInWords } from "#lib/sites/site-time.rules.ts";

/** The first terms, that came with the software: contracts named them by their day before they were counted. */
const FIRST = "2026-11-01";

/** What a contract's document calls a version of the terms. */
export function nameOfTerms(version: number): string {
  return version === 1 ? FIRST : String(version);
}

/** The same for people: `of Sunday, 1 November 2026`, or `version 3`. */
export function termsWords(name: string): string {
  const day = dayOf(name);
  return day === null ? `version ${name}` : `of ${day}`;
}

/** What terms other than before are called: `now those of Sunday, 1 November 2026`, or `now version 3`. */
export function newTermsWords(name: string): string {
  return dayOf(name) === null ? `now ${termsWords(name)}` : `now those ${termsWords(name)}`;
}

function dayOf(name: string): string | null {
  const moment = new Date(name);
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? dayInWords(moment, "UTC") : null;
}
