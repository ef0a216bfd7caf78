import { expect, it } from "vitest";
import { announcedToPlugins, isLeftToPlugin, leftTo } from "#lib/projects/plugin-capability.rules.ts";

it.each([
  ["a name", "texts", "texts"],
  ["`true`", true, "a plugin"],
  ["an object of its own", { name: "texts", since: 2026 }, "a plugin"],
  ["a name that fills a page", "x".repeat(61), "a plugin"],
  ["a name that just fits", "x".repeat(60), "x".repeat(60)],
])("a capability that comes with %s is left, to somebody with words for it", (_what, value, words) => {
  const project = { capabilityManagedByPlugin: { contract: value } };
  expect(isLeftToPlugin(project, "contract")).toBe(true);
  expect(leftTo(project, "contract")).toBe(words);
});

it.each([[{}], [{ payments: true }], [{ Contract: true }], [{ contracts: "texts" }]])(
  "a capability that is not named is ours: %j",
  (capabilityManagedByPlugin) => {
    expect(isLeftToPlugin({ capabilityManagedByPlugin }, "contract")).toBe(false);
    expect(leftTo({ capabilityManagedByPlugin }, "contract")).toBeNull();
  },
);

it("what is left is announced whole, with names that mean nothing to us; nothing is where nothing is", () => {
  const capabilityManagedByPlugin = { contract: true, weather: { station: 7 } };
  expect(announcedToPlugins({ capabilityManagedByPlugin })).toEqual({ capabilityManagedByPlugin });
  expect(announcedToPlugins({ capabilityManagedByPlugin: {} })).toEqual({});
});
