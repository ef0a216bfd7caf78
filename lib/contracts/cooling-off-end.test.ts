import { expect, it } from "vitest";
import { coolingOffEnd } from "#lib/contracts/cooling-off-end.ts";

process.env["PUBLIC_HOLIDAYS"] = "2026-11-16 WA:2026-11-17";

const accepting = { state: "WA", timeZone: "Australia/Perth", solicited: false } as const;
// Tuesday in Perth, and still Monday in London.
const now = new Date("2026-11-09T16:30:00Z");

it("a customer may cool off until the end of a day where the site is, past the holidays that the company set", () => {
  const end = (contract: Parameters<typeof coolingOffEnd>[0]["contract"]) =>
    coolingOffEnd({ contract, before: null, now })?.toISOString();
  expect(end(accepting)).toBe("2026-11-26T15:59:59.999Z");
  expect(end({ ...accepting, state: "NT", timeZone: "Australia/Darwin" })).toBe("2026-11-25T14:29:59.999Z");
  expect(end({ ...accepting, solicited: true })).toBeUndefined();
  expect(end({ ...accepting, solicited: null })).toBeUndefined();
});

it("a newer version never shortens the time that an older one gave, and may lengthen it", () => {
  const [sooner, later] = [new Date("2026-11-12T15:59:59.999Z"), new Date("2026-12-12T15:59:59.999Z")];
  expect(coolingOffEnd({ contract: accepting, before: later, now })).toBe(later);
  expect(coolingOffEnd({ contract: { ...accepting, solicited: true }, before: sooner, now })).toBe(sooner);
  expect(coolingOffEnd({ contract: accepting, before: sooner, now })).not.toBe(sooner);
});
