import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigurationError, readEnv } from "#lib/env.ts";
import { VARIABLES } from "#lib/env.variables.ts";

describe("an operator who sets nothing", () => {
  test("gets a local app with demo data and limits on", () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      appUrl: "http://localhost:3000",
      demoData: true,
      rateLimits: true,
      worker: "inline",
      production: false,
    });
  });

  test("gets the same from empty variables", () => {
    expect(readEnv({ PORT: "", APP_URL: "", DATABASE_URL: "" })).toEqual(readEnv({}));
  });

  test("gets no demo data in a database of their own", () => {
    expect(readEnv({ DATABASE_URL: "postgresql://somewhere/rooftop" }).demoData).toBe(false);
  });
});

test("an operator may name further public holidays, for all states or for one", () => {
  expect(readEnv({ PUBLIC_HOLIDAYS: "2026-09-22, VIC:2029-11-06\n" }).publicHolidays).toEqual([
    "2026-09-22",
    "VIC:2029-11-06",
  ]);
  expect(readEnv({}).publicHolidays).toEqual([]);
});

describe("an operator who mistypes", () => {
  test.each([
    ["PORT", "70000"],
    ["PORT", "3000x"],
    ["APP_URL", "https://rooftop.example/portal"],
    ["APP_URL", "sekret"],
    ["DATABASE_URL", "mysql://sekret@somewhere"],
    ["DATABASE_POOL", "0"],
    ["STORAGE_URL", "s3://sekret"],
    ["SMTP_URL", "https://sekret"],
    ["MAIL_FROM", "sekret"],
    ["MAIL_FROM", "Sekret <a@b.example>, Other <c@d.example>"],
    ["COMPANY_NAME", "Sekret\nBcc: everybody@example.com"],
    ["DEMO_DATA", "sekret"],
    ["RATE_LIMITS", "sekret"],
    ["TRUSTED_PROXIES", "-1"],
    ["WORKER", "sekret"],
    ["WEBHOOK_PRIVATE_TARGETS", "sekret"],
    ["LOG_LEVEL", "sekret"],
    ["METRICS_TOKEN", "sekret"],
    ["METRICS_TOKEN", "sekret with blanks"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "sekret"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "file:///sekret"],
    ["COMPANY_EMAIL", "sekret"],
    ["CURRENCY", "sekret"],
    ["CURRENCY", "JPY"],
    ["CURRENCY", "ABC"],
    ["TIME_ZONE", "sekret"],
    ["TIME_ZONE", "+10:00"],
    ["PUBLIC_HOLIDAYS", "2026-12-25 sekret"],
    ["PUBLIC_HOLIDAYS", "2026-02-30"],
    ["PUBLIC_HOLIDAYS", "XY:2026-12-25"],
    ["ROOFTOP_ENV", "sekret"],
  ])("reads that %s is at fault, and not its value", (name, value) => {
    const fault = faultOf({ [name]: value });
    expect(fault).toMatch(new RegExp(`^${name}: `));
    expect(fault).not.toContain("sekret");
  });

  test("reads of all faults at once", () => {
    expect(faultOf({ PORT: "x", WORKER: "x" }).split("\n")).toHaveLength(2);
  });
});

describe("production", () => {
  const safe = {
    ROOFTOP_ENV: "production",
    APP_URL: "https://a.example",
    AUTH_SECRET: "only-this-test-knows-these-words-of-it",
  };

  test.each([
    ["APP_URL", ""],
    ["AUTH_SECRET", ""],
    ["AUTH_SECRET", "too-short"],
    ["RATE_LIMITS", "off"],
    ["DEMO_DATA", "on"],
    ["WEBHOOK_PRIVATE_TARGETS", "on"],
  ])("insists on a safe %s, not %j", (name, value) => {
    expect(faultOf({ ...safe, [name]: value })).toMatch(new RegExp(`^${name}: [^\n]+$`));
  });

  test("has no demo people in its embedded database", () => {
    expect(readEnv(safe).demoData).toBe(false);
  });
});

test("the README's configuration table lists every variable", () => {
  const readme = readFileSync("README.md", "utf8");
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gm)].map((row) => row.slice(1, 4));
  expect(rows).toEqual(VARIABLES.map((variable) => [variable.name, variable.default, variable.meaning]));
});

function faultOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  throw new Error("Nothing was at fault.");
}
