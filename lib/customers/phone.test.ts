import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customer } from "#lib/customers/customer.schema.ts";
import { normalisePhone } from "#lib/customers/phone.ts";

/** Whether the form and the API take a number as typed. */
function isTaken(phone: string): boolean {
  return customer.safeParse({ firstName: "Ann", lastName: "Lee", email: "ann@example.com", phone }).success;
}

const AS_THE_DATABASE_KEEPS_IT = /^\+[1-9][0-9]{4,14}$/;

describe("a phone number as people write it", () => {
  it.each([
    ["0412 345 678", "+61412345678"],
    ["(02) 9876 5432", "+61298765432"],
    ["1300 975 707", "+611300975707"],
    ["+61 412 345 678", "+61412345678"],
    ["+64 21 123 4567", "+64211234567"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["+1 202-555-0134", "+12025550134"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(isTaken(typed)).toBe(true);
    expect(normalisePhone(typed, "customer.phone")).toBe(kept);
  });

  it.each(["0412", "+999 123 456 789", "((((((", "+49 123456789012345", "+61 41234567890123456"])(
    "%s is refused: nobody could be called there",
    (typed) => {
      expect(() => normalisePhone(typed, "customer.phone")).toThrow(
        expect.objectContaining({
          code: "validation_failed",
          particulars: { errors: [expect.objectContaining({ path: "customer.phone" })] },
        }),
      );
    },
  );

  it.each(["", "phone", "0412", "+", "0412 345 678 ext. 9", "0412\n345678", "٠٤١٢٣٤٥٦٧٨", "1".repeat(30)])(
    "%j is refused before anything else is looked at",
    (typed) => expect(isTaken(typed)).toBe(false),
  );

  it("is kept in E.164 or refused, whatever it is: never something that the database does not take", () => {
    const unit = fc.constantFrom(..."0123456789 ()./-");
    const country = fc.constantFrom("", "0", "+", "+49", "+61", "+1", "+43", "+800", "+881", "+39");
    fc.assert(
      fc.property(country, fc.string({ unit, minLength: 4, maxLength: 24 }), (code, rest) => {
        const typed = `${code}${rest}`;
        fc.pre(isTaken(typed));
        try {
          expect(normalisePhone(typed, "phone")).toMatch(AS_THE_DATABASE_KEEPS_IT);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: "validation_failed" });
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
