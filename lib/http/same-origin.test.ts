import { describe, expect, it, vi } from "vitest";

vi.stubEnv("APP_URL", "https://solar.example");
const { assertSameOrigin } = await import("#lib/http/same-origin.ts");

function isRefused(headers: Record<string, string>, method = "POST"): boolean {
  try {
    assertSameOrigin(new Request("https://solar.example/api/projects", { method, headers }));
    return false;
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: "cross_site" });
    return true;
  }
}

const cookie = "__Host-rooftop-visitor=abc";

describe("a changing request with a cookie", () => {
  it("is taken from our own pages", () => {
    expect(isRefused({ cookie, "sec-fetch-site": "same-origin" })).toBe(false);
    expect(isRefused({ cookie, origin: "https://solar.example" })).toBe(false);
  });

  it.each(["cross-site", "same-site", "none", "SAME-ORIGIN", ""])(
    "is refused when the browser says it comes from %j",
    (site) => {
      expect(isRefused({ cookie, "sec-fetch-site": site, origin: "https://solar.example" })).toBe(true);
    },
  );

  it.each([
    "https://evil.example",
    "http://solar.example",
    "https://solar.example:444",
    "https://solar.example.evil.example",
    "null",
    "",
  ])("is refused from the origin %j", (origin) => expect(isRefused({ cookie, origin })).toBe(true));

  it("is refused when nothing says where it comes from", () => {
    expect(isRefused({ cookie })).toBe(true);
  });

  it("is refused with any cookie: not only ours lend a name", () => {
    expect(isRefused({ cookie: "other=1" })).toBe(true);
  });

  it.each(["PUT", "PATCH", "DELETE"])("is refused as %s too", (method) => {
    expect(isRefused({ cookie, "sec-fetch-site": "cross-site" }, method)).toBe(true);
  });
});

it("a request without a cookie has no name to borrow", () => {
  expect(isRefused({ "sec-fetch-site": "cross-site", origin: "https://evil.example" })).toBe(false);
});

it.each(["GET", "HEAD", "OPTIONS"])("%s only reads", (method) => {
  expect(isRefused({ cookie, "sec-fetch-site": "cross-site" }, method)).toBe(false);
});
