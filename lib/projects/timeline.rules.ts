import { CUSTOMER_FIELDS } from "#lib/customers/customer-fields.rules.ts";
import { moneyInWords } from "#lib/money.rules.ts";
import type { ProjectEvent } from "#lib/projects/project.schema.ts";
import { TRACKS } from "#lib/projects/standing.rules.ts";
import { weekdayList } from "#lib/projects/weekday.rules.ts";
import { fieldsOf } from "#lib/record-field.rules.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";
import { SITE_FIELDS } from "#lib/sites/site-fields.rules.ts";

/** What the words depend on. */
export interface Teller {
  company: string;
  currency: string;
  /** The reader's own id: their deeds are "you". */
  userId: string;
  /** The reader is of the company. */
  isStaff: boolean;
}

/** One thing that happened, in words. */
export interface Told {
  id: string;
  time: string;
  title: string;
  detail: string;
}

/**
 * A timeline in words, in the order given. What only the company's books know is left out; photos that came together are
 * told together.
 */
export function tell(events: readonly ProjectEvent[], teller: Teller): Told[] {
  const isPhoto = (event: ProjectEvent | undefined) => event?.type === "File.Attached";
  const isWithNext = (event: ProjectEvent, place: number) =>
    isPhoto(event) && isPhoto(events[place + 1]) && events[place + 1]?.time === event.time;
  return events
    .filter((event, place) => !isWithNext(event, place))
    .map((event) => {
      if (!isPhoto(event)) return wordsOf(event, teller);
      const together = events.filter((other) => isPhoto(other) && other.time === event.time);
      const codes = together.map(({ data }) => textIn(data, "fileCode"));
      return line(event, `${subject(event, teller)} added ${photosWords(codes)}`);
    })
    .filter((told) => told !== null);
}

function wordsOf(event: ProjectEvent, teller: Teller): Told | null {
  const { type, data } = event;
  const who = subject(event, teller);
  const reason = textIn(data, "reason");
  switch (type) {
    case "Project.Created":
      return line(
        event,
        `${who} ${event.actor["kind"] === "staff" ? "opened the project" : "sent the request"}`,
      );
    case "Project.ContractIssued":
      return line(event, `${teller.company} issued version ${numberIn(data, "version")} of the contract`);
    case "Project.ContractAccepted":
      return line(event, acceptedWords(event, teller));
    case "Project.PreferencesUpdated":
      return line(event, `${who} changed the good days`, weekdayList(listIn(data, "customerPreferredDays")));
    case "Project.StageChanged":
      return line(event, stageWords(textIn(data, "to")), reason);
    case "Project.Rejected":
      return line(event, `${teller.company} can't do this project`, reason);
    case "Project.Closed":
      return line(
        event,
        textIn(data, "outcome") === "COMPLETED" ? "The work was finished" : `${who} closed the project`,
        reason,
      );
    case "Project.Updated":
      return updatedWords(event, who);
    case "File.RetakeAsked":
      return line(event, `${who} asked for a new photo: ${photoName(textIn(data, "fileCode"))}`, reason);
    case "Charge.Created":
      return line(
        event,
        `Payment received: ${moneyInWords(numberIn(data, "amount"), teller.currency)}`,
        textIn(data, "type"),
      );
    case "Charge.Deleted":
      return line(event, `${teller.company} took back a payment entry`);
    default:
      return null;
  }
}

function line({ id, time }: ProjectEvent, title: string, detail = ""): Told {
  return { id, time, title, detail };
}

function subject({ actor }: ProjectEvent, { company, userId, isStaff }: Teller): string {
  if (actor["kind"] === "hand-over") return "The customer";
  if (actor["kind"] === "staff") return actor["userId"] === userId ? "You" : company;
  // Whoever asked before they signed in is the one whose project it is.
  const isOwn = actor["userId"] === userId || (actor["kind"] === "visitor" && !isStaff);
  return isOwn ? "You" : "The customer";
}

function acceptedWords(event: ProjectEvent, teller: Teller): string {
  const version = `version ${numberIn(event.data, "version")} of the contract`;
  switch (event.actor["kind"]) {
    case "staff":
      return `${teller.company} recorded that ${version} is accepted`;
    case "hand-over":
      return `${subject(event, teller)} signed ${version} on a device of ${teller.company}`;
    default:
      return `${subject(event, teller)} accepted ${version}`;
  }
}

/** That the project has a customer or a site now, or which of their details were corrected. How the office sorts a project is its own affair. */
function updatedWords(event: ProjectEvent, who: string): Told | null {
  const paths = listIn(event.data, "changed");
  if (paths.includes("customer")) return line(event, `${who} said whom the project is for`);
  if (paths.includes("site")) return line(event, `${who} said where the project goes`);
  const groups = [
    { prefix: "customer.", title: `${who} updated the contact details`, groups: CUSTOMER_FIELDS },
    { prefix: "site.", title: `${who} updated the details of the property`, groups: SITE_FIELDS },
  ];
  for (const { prefix, title, groups: known } of groups) {
    if (!paths.some((path) => String(path).startsWith(prefix))) continue;
    const labels = fieldsOf(known).filter(({ path }) => paths.includes(prefix + path));
    return line(event, title, labels.map(({ label }) => label).join(", "));
  }
  return null;
}

function stageWords(to: string): string {
  const step = [...TRACKS.SALES, ...TRACKS.SERVICE].find(({ stage }) => stage === to);
  return step === undefined ? "The project moved on" : `Now at: ${step.name}`;
}

function photoName(fileCode: string): string {
  return PHOTO_SLOTS.find(({ code }) => code === fileCode)?.name.toLowerCase() ?? "one of them";
}

function photosWords(codes: readonly string[]): string {
  const names = PHOTO_SLOTS.filter(({ code }) => codes.includes(code)).map(({ name }) => name.toLowerCase());
  const list = new Intl.ListFormat("en-AU").format(names);
  return codes.length === 1 ? `a photo: ${list}` : `${codes.length} photos: ${list}`;
}

function textIn(data: Record<string, unknown>, key: string): string {
  const value = data[key];
  return typeof value === "string" ? value : "";
}

function numberIn(data: Record<string, unknown>, key: string): number {
  const value = data[key];
  return typeof value === "number" ? value : 0;
}

function listIn(data: Record<string, unknown>, key: string): unknown[] {
  const value = data[key];
  return Array.isArray(value) ? value : [];
}
