import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { fieldErrors } from "#lib/messages.rules.ts";
import { createProjectBody } from "#lib/projects/create-project.schema.ts";

/** What a caller is told about a body: path → message. */
function told(schema: z.ZodMiniType, body: unknown): Record<string, string> {
  const result = schema.safeParse(body, { reportInput: true });
  return Object.fromEntries(
    fieldErrors(result.error?.issues ?? []).map(({ path, message }) => [path, message]),
  );
}

const GOOD = {
  productsOfInterest: [{ solar: true }],
  customer: { firstName: "Ann", lastName: "Lee", email: "ann@example.com" },
};

const toldOf = (changes: object) => told(createProjectBody, { ...GOOD, ...changes });
const paths = (changes: object) => Object.keys(toldOf(changes)).sort();

describe("a caller whose body is refused", () => {
  it("hears nothing when nothing is wrong", () => {
    expect(toldOf({})).toEqual({});
  });

  it("is told every unknown field by its path, wherever it stands", () => {
    expect(
      paths({
        extra: 1,
        customer: { ...GOOD.customer, nickname: "A" },
        productsOfInterest: [{ solar: true }, { heat_pump: true }],
        preferences: { days: [] },
      }),
    ).toEqual(["customer.nickname", "extra", "preferences.days", "productsOfInterest.1.heat_pump"]);
  });

  it("is told everything at once: missing, too long, of the wrong kind", () => {
    expect(
      paths({
        productsOfInterest: [{ solar: "yes" }],
        customer: { firstName: "", email: "nobody", phone: 5 },
        triggerProcess: 1,
      }),
    ).toEqual([
      "customer.email",
      "customer.firstName",
      "customer.lastName",
      "customer.phone",
      "productsOfInterest.0.solar",
      "triggerProcess",
    ]);
  });

  it("is told about the kind of place that they meant, not about all the others", () => {
    expect(paths({ site: { address: { line1: "1 A St", suburb: "B", postcode: "2000" } } })).toEqual([
      "site.address.state",
    ]);
    expect(paths({ site: { fullAddress: "1 A St", latitude: 5 } })).toEqual(["site.longitude"]);
    expect(paths({ site: { nmi: "1" } })).toEqual(["site.nmi"]);
  });

  it("is told about an unknown field in a place that is right otherwise", () => {
    expect(paths({ site: { fullAddress: "1 A St", colour: "red" } })).toEqual(["site.colour"]);
  });

  it("hears at the field itself what does not go together", () => {
    expect(paths({ customerId: crypto.randomUUID() })).toEqual(["customer"]);
    expect(paths({ siteId: crypto.randomUUID() })).toEqual(["siteId"]);
    expect(paths({ customer: { ...GOOD.customer, type: "BUSINESS" } })).toEqual(["customer.companyName"]);
  });

  it("hears plain sentences, never a programmer's words", () => {
    const messages = Object.values(
      toldOf({
        type: "HIRE",
        productsOfInterest: [],
        customer: null,
        site: "here",
        customFields: [],
        capabilityManagedByPlugin: { payments: false },
        customerComments: "x".repeat(4_001),
      }),
    );
    expect(messages.length).toBeGreaterThanOrEqual(7);
    for (const message of messages) {
      expect(message).toMatch(/^[A-Z].*\.$|^Use one of: /);
      expect(message).not.toMatch(/invalid|undefined|expected|zod|regex/i);
    }
  });
});

it("lists what may be chosen, and says what kind a value must be", () => {
  expect(told(z.object({ a: z.enum(["X", "Y"]) }), { a: "Z" })).toEqual({ a: "Use one of: X, Y." });
  expect(told(z.object({ a: z.array(z.string()) }), { a: 1 })).toEqual({ a: "This must be an array." });
  expect(told(z.object({ a: z.boolean() }), {})).toEqual({ a: "This is required, and must be a boolean." });
  expect(told(z.object({ a: z.number().check(z.gte(1), z.lte(4)) }), { a: 0 })).toEqual({
    a: "Use at least 1.",
  });
  expect(told(z.object({ a: z.number().check(z.gte(1), z.lte(4)) }), { a: 5 })).toEqual({
    a: "Use at most 4.",
  });
});

it("speaks of the whole when the whole is wrong", () => {
  expect(told(createProjectBody, [])).toHaveProperty([""]);
});
