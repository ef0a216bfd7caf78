import pg from "pg";
import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { brandBody } from "#lib/brand/brand.schema.ts";
import { changeBrand } from "#lib/brand/change-brand.ts";
import { getBrand } from "#lib/brand/get-brand.ts";
import { brand } from "#lib/brand.ts";
import { database } from "#lib/db/client.ts";
import { pool } from "#lib/db/pool.ts";
import { ANN, issue, newProject, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";

process.env["COMPANY_NAME"] = "Env Solar";
process.env["COMPANY_PHONE"] = "1300 000 000";
process.env["TIME_ZONE"] = "Australia/Perth";

useTestDatabase();

const ALEX: SignedIn = { ...SAM, kind: "staff", role: "ADMIN", userId: crypto.randomUUID() };

const SUNNY = {
  name: "Sunny Roofs",
  phone: null,
  email: "hello@sunny.example",
  accent: "#1d4ed8",
  logoId: null,
  currency: "AUD",
  timeZone: "Pacific/Auckland",
};

const read = (actor: SignedIn = SAM) => perform(getBrand, { actor, params: {}, query: {}, body: undefined });

async function change(changes: object = {}, { actor = ALEX }: { actor?: SignedIn } = {}) {
  const { version } = await read();
  const body = brandBody.parse({ ...SUNNY, version, ...changes });
  return perform(changeBrand, { actor, params: {}, query: {}, body });
}

describe("the brand", () => {
  it("is as the environment says until an admin saves it, and then all that they said, with who and when", async () => {
    expect(await read()).toEqual({
      version: 0,
      name: "Env Solar",
      phone: "1300 000 000",
      email: null,
      accent: "#2b6653",
      logo: null,
      currency: "AUD",
      timeZone: "Australia/Perth",
      savedAt: null,
      savedBy: null,
    });
    const { logoId: _none, ...said } = SUNNY;
    const saved = await change({}, { actor: await newStaff("ADMIN") });
    expect(saved).toEqual({
      ...said,
      version: 1,
      logo: null,
      savedAt: expect.any(String),
      savedBy: "Sia Team",
    });
    expect(await read(ALEX)).toEqual(saved);
    await change({ name: "Sunny & Sons" });
    expect(
      await database().brandVersion.findMany({ orderBy: { version: "asc" }, select: { name: true } }),
    ).toEqual([{ name: "Sunny Roofs" }, { name: "Sunny & Sons" }]);
  });

  it("is shown at once where it was saved, and read once for many who ask", async () => {
    await brand();
    await change({ name: "Quick Roofs" });
    const asked = await Promise.all(Array.from({ length: 50 }, () => brand()));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]?.name).toBe("Quick Roofs");
  });

  it("is an admin's to change and staff's to read", async () => {
    await refusedUnchanged(() => change({}, { actor: SAM }), "forbidden");
    await refusedUnchanged(() => change({}, { actor: ANN }), "forbidden");
    await expect(read(ANN)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("stays as it is for whoever read an earlier state, or one that is yet to come", async () => {
    const { version: now } = await change();
    for (const version of [now - 1, now + 1, 0]) {
      await refusedUnchanged(() => change({ name: "Late", version }), "settings_changed");
    }
  });

  it("is one admin's when two save at once, 30 times over", async () => {
    for (let round = 0; round < 30; round += 1) {
      const { version } = await read();
      const names = [`One ${round}`, `Other ${round}`];
      const outcomes = await Promise.allSettled(names.map((name) => change({ name, version })));
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes[1 - won]).toMatchObject({ reason: { code: "settings_changed" } });
      expect(await read()).toMatchObject({ version: version + 1, name: names[won] });
    }
  });

  it("names no logo that nobody uploaded", async () => {
    await refusedUnchanged(() => change({ logoId: crypto.randomUUID() }), "validation_failed");
  });

  it("has another currency only before the first amount", async () => {
    expect(await change({ currency: "NZD" })).toMatchObject({ currency: "NZD" });
    const projectId = await newProject();
    await issue(projectId);
    await refusedUnchanged(() => change({ currency: "AUD" }), "validation_failed");
    expect(await change({ currency: "NZD", name: "Kiwi Roofs" })).toMatchObject({ name: "Kiwi Roofs" });
    const { document } = await database().contract.findFirstOrThrow({ where: { projectId } });
    expect(JSON.parse(Buffer.from(document).toString())).toMatchObject({ currency: "NZD" });
  });
});

describe("what an admin gives is refused where it is", () => {
  it.each([
    ["a blank name", { name: " " }, "name"],
    ["a name that is a line of a mail's head", { name: "Sunny\r\nBcc: everybody@example.com" }, "name"],
    ["a name of 101 characters", { name: "n".repeat(101) }, "name"],
    ["two addresses", { email: "a@example.com, b@example.com" }, "email"],
    ["a colour by name", { accent: "red" }, "accent"],
    ["a colour with more behind it", { accent: "#1d4ed8;--paper:red" }, "accent"],
    ["a colour that is too pale", { accent: "#ffd100" }, "accent"],
    ["a currency that there is not", { currency: "ABC" }, "currency"],
    ["a currency without hundredths", { currency: "JPY" }, "currency"],
    ["a time zone that there is not", { timeZone: "Australia/Atlantis" }, "timeZone"],
    ["an offset in place of a time zone", { timeZone: "+10:00" }, "timeZone"],
    ["a short name that places do not agree on", { timeZone: "AET" }, "timeZone"],
    ["a zone that the database does not know", { timeZone: "SystemV/PST8" }, "timeZone"],
    ["what was read, left out", { version: undefined }, "version"],
    ["a logo by its address", { logoId: "https://evil.example/x.png" }, "logoId"],
    ["something else beside it", { website: "https://sunny.example" }, ""],
  ])("%s", (_title, changes, path) => {
    const { error } = brandBody.safeParse({ ...SUNNY, version: 0, ...changes });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});

describe("the database itself refuses", () => {
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => "taken",
      (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
    );
  const row = {
    version: 9_999,
    name: "n",
    accent: "#000000",
    currency: "AUD",
    time_zone: "UTC",
    actor: {},
    created_at: new Date(),
  };
  const add = (changes: object) =>
    pool().query("INSERT INTO brand_versions SELECT * FROM jsonb_populate_record(NULL::brand_versions, $1)", [
      JSON.stringify({ ...row, ...changes }),
    ]);

  it.each([
    ["a brand without a name", { name: " " }],
    ["a name of two lines", { name: "Sunny\nRoofs" }],
    ["a colour that is none", { accent: "#FFF" }],
    ["a currency that is no code", { currency: "dollars" }],
    ["a brand before the first", { version: 0 }],
  ])("%s", async (_title, changes) => {
    expect(await failure(add(changes))).toBe("23514");
  });

  it("another past", async () => {
    expect(await failure(pool().query("UPDATE brand_versions SET name = 'x'"))).toBe("42501");
    expect(await failure(pool().query("DELETE FROM brand_versions"))).toBe("42501");
    expect(await failure(pool().query("UPDATE logos SET width = 1"))).toBe("42501");
  });
});
