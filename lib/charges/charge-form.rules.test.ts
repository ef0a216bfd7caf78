import { describe, expect, it } from "vitest";
import { chargeFromForm, type TypedCharge } from "#lib/charges/charge-form.rules.ts";

const TYPED: TypedCharge = {
  amount: "$1,000",
  type: "Bank transfer",
  paid_by: " Maja Øverby ",
  processed_at: "2026-11-24T14:15",
  description: "",
  external_links: "",
};
const FILLED = { now: "2026-11-24T14:15", timeZone: "Australia/Melbourne" };

const read = (changes: Partial<TypedCharge>) => chargeFromForm({ ...TYPED, ...changes }, FILLED);

describe("a charge as it was typed", () => {
  it("is the operation's own body, and now unless another time was given", () => {
    expect(read({})).toEqual({
      charge: { amount: 1_000_00, type: "Bank transfer", paid_by: "Maja Øverby" },
    });
    expect(read({ processed_at: "" })).toEqual(read({}));
  });

  it("keeps all that was said, the time in the site's zone and a link a line", () => {
    const links = "https://bank.example/1\n\n https://bank.example/2 ";
    expect(
      read({ processed_at: "2026-11-23T09:00", description: " Deposit ", external_links: links }),
    ).toEqual({
      charge: {
        amount: 1_000_00,
        type: "Bank transfer",
        paid_by: "Maja Øverby",
        description: "Deposit",
        external_links: ["https://bank.example/1", "https://bank.example/2"],
        processed_at: "2026-11-22T22:00:00.000Z",
      },
    });
  });

  it.each([
    ["no amount", { amount: " " }, { amount: "Give the amount." }],
    ["an unclear amount", { amount: "1.234,5" }, { amount: "Write the amount in figures, like 1,234.50." }],
    ["no money", { amount: "0" }, { amount: "The amount is at least 1 cent." }],
    ["too much", { amount: "10,000,000.01" }, { amount: "The amount is at most 10,000,000.00." }],
    ["no way of paying", { type: "" }, { type: "Say how it was paid." }],
    ["nobody who paid", { paid_by: " " }, { paid_by: "Say who paid." }],
    [
      "an hour that there is not",
      { processed_at: "2026-10-04T02:30" },
      { processed_at: "Give a day and a time that there is." },
    ],
    [
      "a link that is none",
      { external_links: "https://ok.example bank" },
      { external_links: "Give a link that starts with https:// or http://." },
    ],
  ])("with %s is told what to do, on its field", (_what, changes, told) => {
    const found = read(changes);
    const errors = "errors" in found ? found.errors : [];
    expect(Object.fromEntries(errors.map(({ path, message }) => [path, message]))).toEqual(told);
  });

  it("with all of it wrong is told all of it, in the order of the fields", () => {
    const found = read({ amount: "", type: "", paid_by: "", description: "x".repeat(501) });
    expect("errors" in found && found.errors.map(({ path }) => path)).toEqual([
      "amount",
      "type",
      "paid_by",
      "description",
    ]);
  });
});
