import { expect, it } from "vitest";
import type { ProjectEvent } from "#lib/projects/project.schema.ts";
import { tell } from "#lib/projects/timeline.rules.ts";

const ME = "018f0000-0000-7000-8000-000000000001";
const TELLER = { company: "Sunny Roofs", currency: "AUD", userId: ME, isStaff: false };
const STAFF = { kind: "staff", userId: "018f0000-0000-7000-8000-000000000002", role: "SALES" };

function event(sequence: number, change: Partial<ProjectEvent>): ProjectEvent {
  const id = `018f0000-0000-7000-8000-${String(sequence).padStart(12, "0")}`;
  const time = `2026-11-24T02:00:0${sequence}.000Z`;
  return { id, sequence, time, type: "", actor: { kind: "homeowner", userId: ME }, data: {}, ...change };
}

const titles = (events: ProjectEvent[]) => tell(events, TELLER).map(({ title }) => title);

it("tells a homeowner what they and the company did", () => {
  expect(
    titles([
      event(0, { type: "Project.Created", actor: { kind: "visitor" } }),
      event(1, { type: "Project.ContractIssued", actor: STAFF, data: { version: 1 } }),
      event(2, { type: "Project.ContractAccepted", data: { version: 1 } }),
      event(3, { type: "Project.ContractAccepted", actor: STAFF, data: { version: 2 } }),
      event(4, { type: "Charge.Created", actor: STAFF, data: { amount: 123450, type: "Cash" } }),
      event(5, { type: "Project.StageChanged", actor: STAFF, data: { to: "INSPECTION" } }),
    ]),
  ).toEqual([
    "You sent the request",
    "Sunny Roofs issued version 1 of the contract",
    "You accepted version 1 of the contract",
    "Sunny Roofs recorded that version 2 of the contract is accepted",
    "Payment received: $1,234.50",
    "Now at: Site check",
  ]);
});

it("tells staff who asked and who opened a project: it was not they who sent what a visitor sent", () => {
  const told = (actor: ProjectEvent["actor"]) =>
    tell([event(0, { type: "Project.Created", actor })], { ...TELLER, isStaff: true })[0]?.title;
  expect(told({ kind: "visitor" })).toBe("The customer sent the request");
  expect(told({ ...STAFF, userId: ME })).toBe("You opened the project");
  expect(told(STAFF)).toBe("Sunny Roofs opened the project");
});

it("tells photos that came together in one line", () => {
  const time = "2026-11-24T02:00:00.000Z";
  const codes = ["switchboard_photo", "site_access_photo"];
  const together = codes.map((fileCode, at) =>
    event(at, { type: "File.Attached", time, data: { fileCode } }),
  );
  const later = event(5, { type: "File.Attached", data: { fileCode: "site_access_photo" } });
  expect(titles([...together, later])).toEqual([
    "You added 2 photos: the switchboard and the way in",
    "You added a photo: the way in",
  ]);
});

it("tells which photo is to be taken again, and why", () => {
  const data = { fileId: ME, fileCode: "switchboard_photo", reason: "Too dark." };
  expect(tell([event(0, { type: "File.RetakeAsked", actor: STAFF, data })], TELLER)).toMatchObject([
    { title: "Sunny Roofs asked for a new photo: the switchboard", detail: "Too dark." },
  ]);
});

it("says which details were corrected, and never what they were", () => {
  const updated = (changed: string[]) =>
    event(0, { type: "Project.Updated", actor: STAFF, data: { changed } });
  expect(
    tell(
      [updated(["customer.phone", "customer.customFields"]), updated(["site.address.postcode", "site.nmi"])],
      TELLER,
    ),
  ).toMatchObject([
    { title: "Sunny Roofs updated the contact details", detail: "Phone" },
    { title: "Sunny Roofs updated the details of the property", detail: "Postcode, NMI" },
  ]);
});

it("says when it became known whom a project is for, and where it goes", () => {
  const known = (changed: string[]) => event(0, { type: "Project.Updated", actor: STAFF, data: { changed } });
  expect(titles([known(["customer"]), known(["site"])])).toEqual([
    "Sunny Roofs said whom the project is for",
    "Sunny Roofs said where the project goes",
  ]);
});

it("keeps the company's own notes to the company, and what it does not know to itself", () => {
  expect(
    titles([
      event(0, { type: "Project.Updated", data: { class: "A" } }),
      event(1, { type: "Something.New" }),
    ]),
  ).toEqual([]);
});

it("says which days suit now, Monday first", () => {
  const days = (customerPreferredDays: unknown) =>
    tell([event(0, { type: "Project.PreferencesUpdated", data: { customerPreferredDays } })], TELLER)[0]
      ?.detail;
  expect(days([0, 3])).toBe("Wednesday and Sunday");
  expect(days([])).toBe("Any day");
  expect(days("broken")).toBe("Any day");
});
