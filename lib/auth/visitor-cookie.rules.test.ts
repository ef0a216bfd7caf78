import { expect, it } from "vitest";
import { isVisitorId, visitorCookieName } from "#lib/auth/visitor-cookie.rules.ts";

it("carries the host prefix over https only, where browsers accept it", () => {
  expect(visitorCookieName("https://solar.example")).toBe("__Host-rooftop-visitor");
  expect(visitorCookieName("http://localhost:3000")).toBe("rooftop-visitor");
});

it("takes no visitor id that it did not make", () => {
  expect(isVisitorId("A".repeat(43))).toBe(true);
  for (const made of [undefined, "", "A".repeat(42), `${"A".repeat(42)};`])
    expect(isVisitorId(made)).toBe(false);
});
