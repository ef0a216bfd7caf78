import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { brand, forgetBrand } from "#lib/brand.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { asOwner } from "#lib/testing/owner.ts";

process.env["COMPANY_NAME"] = "Env Solar";

useTestDatabase();

/** Another process saves a brand. */
const savedElsewhere = (version: number, name: string) =>
  asOwner(
    `INSERT INTO brand_versions (version, name, accent, currency, time_zone, actor, created_at)
     VALUES ($1, $2, '#1d4ed8', 'AUD', 'UTC', '{}', now())`,
    [version, name],
  );

const nameOf = async () => (await brand()).name;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  forgetBrand();
});

afterEach(() => {
  vi.useRealTimers();
});

it("what another process saved shows within two seconds, and not by asking the database again and again", async () => {
  expect(await nameOf()).toBe("Env Solar");
  await savedElsewhere(1, "Sunny Roofs");
  vi.advanceTimersByTime(1_999);
  expect(await nameOf()).toBe("Env Solar");
  vi.advanceTimersByTime(1);
  expect(await nameOf()).toBe("Sunny Roofs");
});

it("the brand stays as it was while the database does not answer, and is the environment's where it never did", async () => {
  await savedElsewhere(2, "Rainy Roofs");
  expect(await nameOf()).toBe("Rainy Roofs");
  await asOwner("ALTER TABLE brand_versions RENAME TO away");
  vi.advanceTimersByTime(2_000);
  expect(await nameOf()).toBe("Rainy Roofs");
  vi.advanceTimersByTime(2_000);
  expect(await nameOf()).toBe("Rainy Roofs");
  forgetBrand();
  expect(await nameOf()).toBe("Env Solar");
  await asOwner("ALTER TABLE away RENAME TO brand_versions");
  vi.advanceTimersByTime(2_000);
  expect(await nameOf()).toBe("Rainy Roofs");
});
