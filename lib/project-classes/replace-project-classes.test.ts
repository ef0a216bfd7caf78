import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { readClasses } from "#lib/project-classes/class-draft.rules.ts";
import { listProjectClasses } from "#lib/project-classes/list-project-classes.ts";
import { projectClassList } from "#lib/project-classes/project-class.schema.ts";
import { replaceProjectClasses } from "#lib/project-classes/replace-project-classes.ts";
import { ANN, SAM } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";
import { refusedUnchanged } from "#lib/testing/refused.ts";

useTestDatabase();

const ALEX: SignedIn = { ...SAM, kind: "staff", role: "ADMIN" };

const list = (actor: SignedIn = SAM) =>
  perform(listProjectClasses, { actor, params: {}, query: {}, body: undefined });

const replace = (version: number, classes: readonly string[], actor: SignedIn = ALEX) =>
  perform(replaceProjectClasses, {
    actor,
    params: {},
    query: {},
    body: projectClassList.parse({ version, classes }),
  });

describe("the classes of projects", () => {
  it("are what an admin put there last, in that order, and none at the beginning", async () => {
    expect(await list()).toEqual({ version: 0, classes: [] });
    expect(await replace(0, ["Gold", "Ålesund, “special”", "Bronze"])).toMatchObject({ version: 1 });
    expect(await list()).toEqual({ version: 1, classes: ["Gold", "Ålesund, “special”", "Bronze"] });
    await replace(1, ["Bronze"]);
    await replace(2, []);
    expect(await list(ALEX)).toEqual({ version: 3, classes: [] });
  });

  it("stay as they are for whoever read an older list, and are nobody's but an admin's to replace", async () => {
    const { version } = await list();
    await replace(version, ["Gold"]);
    await refusedUnchanged(() => replace(version, ["Tin"]), "settings_changed");
    await refusedUnchanged(() => replace(version + 2, ["Tin"]), "settings_changed");
    for (const actor of [SAM, ANN]) {
      await refusedUnchanged(() => replace(version + 1, ["Tin"], actor), "forbidden");
    }
    await expect(list(ANN)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are one admin's when two replace them at once, 30 times over", async () => {
    for (let round = 0; round < 30; round += 1) {
      const { version } = await list();
      const lists = [["A", `${round}`], [`${round}`]];
      const outcomes = await Promise.allSettled(lists.map((classes) => replace(version, classes)));
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes[1 - won]).toMatchObject({ reason: { code: "settings_changed" } });
      expect(await list()).toEqual({ version: version + 1, classes: lists[won] });
    }
  });
});

it("an admin who types them is told which to mend, and sends them as they are otherwise", () => {
  const typed = (...names: string[]) => readClasses({ classes: names.map((name) => ({ name })) }, 7);
  expect(typed(" Gold ", "Tin").body).toEqual({ version: 7, classes: ["Gold", "Tin"] });
  expect(typed("Gold", " ", "Gold", "x".repeat(101)).faults?.map(({ path }) => path)).toEqual([
    "classes.1.name",
    "classes.3.name",
  ]);
  expect(typed("Gold", "Tin", " Gold").faults).toEqual([
    { path: "classes.2.name", message: "This class is there already." },
  ]);
  const many = Array.from({ length: 101 }, (_, place) => `${place}`);
  expect(typed(...many).faults).toEqual([{ path: "classes", message: "Keep at most 100 classes." }]);
});
