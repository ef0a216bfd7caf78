import pg from "pg";
import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { pool } from "#lib/db/pool.ts";
import { type LineTemplate, lineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { listLineTemplates } from "#lib/line-templates/list-line-templates.ts";
import { replaceLineTemplates } from "#lib/line-templates/replace-line-templates.ts";
import { ANN, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";

useTestDatabase();

const ALEX: SignedIn = { ...SAM, kind: "staff", role: "ADMIN" };

const PANEL: LineTemplate = {
  name: "Panel",
  product: "solar",
  description: "A panel\nof 440 W",
  quantity: 12.125,
  unitPrice: 41_250,
};
const LABOUR: LineTemplate = { ...PANEL, name: "Labour", product: null, quantity: 1_000_000, unitPrice: 0 };

const list = (actor: SignedIn = SAM) =>
  perform(listLineTemplates, { actor, params: {}, query: {}, body: undefined });

function replace(version: number, templates: readonly LineTemplate[], actor: SignedIn = ALEX) {
  const body = lineTemplateList.parse({ version, templates });
  return perform(replaceLineTemplates, { actor, params: {}, query: {}, body });
}

describe("the templates of lines", () => {
  it("are what an admin put there last, in that order, and none at the beginning", async () => {
    expect(await list()).toEqual({ version: 0, templates: [] });
    expect(await replace(0, [PANEL, LABOUR, PANEL])).toMatchObject({ version: 1 });
    expect(await list()).toEqual({ version: 1, templates: [PANEL, LABOUR, PANEL] });
    await replace(1, [LABOUR, PANEL]);
    expect(await list(ALEX)).toEqual({ version: 2, templates: [LABOUR, PANEL] });
    await replace(2, []);
    expect(await list()).toEqual({ version: 3, templates: [] });
  });

  it("are replaced by admins alone, and read by staff alone", async () => {
    const before = await list();
    await expect(replace(before.version, [PANEL], SAM)).rejects.toMatchObject({ code: "forbidden" });
    await expect(replace(before.version, [PANEL], ANN)).rejects.toMatchObject({ code: "forbidden" });
    await expect(list(ANN)).rejects.toMatchObject({ code: "forbidden" });
    expect(await list()).toEqual(before);
  });

  it("stay as they are for whoever read an older list", async () => {
    const { version } = await list();
    await replace(version, [PANEL]);
    await expect(replace(version, [LABOUR])).rejects.toMatchObject({ code: "settings_changed" });
    await expect(replace(version + 2, [LABOUR])).rejects.toMatchObject({ code: "settings_changed" });
    expect(await list()).toEqual({ version: version + 1, templates: [PANEL] });
  });

  it("are one admin's when two replace them at once, whole, 30 times over", async () => {
    for (let round = 0; round < 30; round += 1) {
      const { version } = await list();
      const lists = [Array.from({ length: 20 }, () => PANEL), Array.from({ length: 10 }, () => LABOUR)];
      const outcomes = await Promise.allSettled(lists.map((templates) => replace(version, templates)));
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes[1 - won]).toMatchObject({ reason: { code: "settings_changed" } });
      expect(await list()).toEqual({ version: version + 1, templates: lists[won] });
    }
  });
});

describe("the database itself refuses", () => {
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => "taken",
      (error: unknown) => (error instanceof pg.DatabaseError ? error.code : error),
    );
  const add = (column: string, value: unknown) => {
    const row = { order: 0, name: "n", product: null, description: "d", quantity: 1, unit_price: 1 };
    return pool().query(
      "INSERT INTO line_templates SELECT * FROM jsonb_populate_record(NULL::line_templates, $1)",
      [JSON.stringify({ ...row, [column]: value })],
    );
  };

  it.each([
    ["a 201st template", "order", 200],
    ["one without a name", "name", ""],
    ["a product that nobody sells", "product", "heat_pump"],
    ["one that says nothing", "description", "  "],
    ["a description of 1,001 characters", "description", "d".repeat(1_001)],
    ["none of it", "quantity", 0],
    ["a price below nothing", "unit_price", -1],
  ])("%s", async (_title, column, value) => {
    expect(await failure(add(column, value))).toBe("23514");
  });

  it("a second list, or none", async () => {
    expect(await failure(pool().query("INSERT INTO line_template_list VALUES (2, 0)"))).toBe("42501");
    expect(await failure(pool().query("DELETE FROM line_template_list"))).toBe("42501");
    expect(await failure(pool().query("UPDATE line_template_list SET version = -1"))).toBe("23514");
  });
});
