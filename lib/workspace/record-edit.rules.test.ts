import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUSTOMER_FIELDS } from "#lib/customers/customer-fields.rules.ts";
import { fieldsOf } from "#lib/record-field.rules.ts";
import { SITE_FIELDS } from "#lib/sites/site-fields.rules.ts";
import {
  beginEdit,
  meetOthers,
  patchOf,
  settle,
  shownAs,
  typeInto,
  unsaved,
  valuesOf,
} from "#lib/workspace/record-edit.rules.ts";

const CUSTOMER = fieldsOf(CUSTOMER_FIELDS);
const SITE = fieldsOf(SITE_FIELDS);

const address = {
  line1: "1 Sun St",
  line2: null,
  suburb: "Newtown",
  state: "NSW",
  postcode: "2042",
  country: null,
};
const base = valuesOf(
  { address, phases: 3, storeys: null, accessNotes: "Ring.", existingSystem: { solarKw: 3.5 } },
  SITE,
);

const typed = (changes: Record<string, string>, from = base) =>
  Object.entries(changes).reduce((edit, [path, value]) => typeInto(edit, path, value), beginEdit(from));

describe("what is sent of an edit", () => {
  it("is nothing when nothing was typed, or typed back", () => {
    expect(patchOf(beginEdit(base), SITE)).toEqual({});
    expect(patchOf(typed({ phases: "1", "address.line1": "1 Sun St" }), SITE)).toEqual({ phases: 1 });
    expect(unsaved(typed({ accessNotes: "Ring." }))).toEqual([]);
  });

  it.each([
    [{ "address.postcode": " 2043 " }, { address: { postcode: "2043" } }],
    [
      { "address.line2": "Unit 3", phases: "UNKNOWN" },
      { address: { line2: "Unit 3" }, phases: "UNKNOWN" },
    ],
    [
      { storeys: "2", accessNotes: "" },
      { storeys: 2, accessNotes: null },
    ],
    [{ "existingSystem.solarKw": "" }, { existingSystem: null }],
    [
      { "existingSystem.solarKw": "", "existingSystem.batteryKwh": "10" },
      { existingSystem: { solarKw: null, batteryKwh: 10 } },
    ],
    [{ latitude: "south" }, { latitude: "south" }],
    [{ fullAddress: "2 Moon St" }, { fullAddress: "2 Moon St", placeId: null }],
    [
      { "address.line1": "", "address.suburb": " ", "address.state": "", "address.postcode": "" },
      { address: null },
    ],
  ])("is what changed, in the API's own words: %j", (changes, patch) => {
    expect(patchOf(typed(changes), SITE)).toEqual(patch);
  });

  it("keeps a postcode and a phone number as they are written: they are no numbers", () => {
    expect(patchOf(typed({ nmi: "2001985732", "address.postcode": "0800" }), SITE)).toEqual({
      nmi: "2001985732",
      address: { postcode: "0800" },
    });
    expect(patchOf(typed({ phone: "0412345678" }, valuesOf({}, CUSTOMER)), CUSTOMER)).toEqual({
      phone: "0412345678",
    });
  });
});

describe("when somebody else was faster", () => {
  const theirs = { ...base, phases: "1", accessNotes: "Knock." };

  it("what only they changed is taken over and told, and what was typed here stays", () => {
    const met = meetOthers(typed({ storeys: "2" }), theirs);
    expect(met).toMatchObject({ clashes: [], taken: ["phases", "accessNotes"], base: theirs });
    expect(met.typed).toEqual({ ...theirs, storeys: "2" });
    expect(patchOf(met, SITE)).toEqual({ storeys: 2 });
  });

  it("what both changed must be chosen, and either choice is saved", () => {
    const met = meetOthers(typed({ accessNotes: "Side gate." }), theirs);
    expect(met).toMatchObject({ clashes: ["accessNotes"], taken: ["phases"] });
    expect(met.typed["accessNotes"]).toBe("Side gate.");
    const mine = settle(met, "accessNotes", "mine");
    expect([mine.clashes, patchOf(mine, SITE)]).toEqual([[], { accessNotes: "Side gate." }]);
    const other = settle(met, "accessNotes", "theirs");
    expect([other.clashes, patchOf(other, SITE)]).toEqual([[], {}]);
  });

  it("what both changed alike is no question: so is a save whose answer was lost", () => {
    const met = meetOthers(typed({ phases: "1", accessNotes: "Knock." }), theirs);
    expect(met).toMatchObject({ clashes: [], taken: [] });
    expect(unsaved(met)).toEqual([]);
  });

  it("a second time before anything was chosen, the first question still stands", () => {
    const met = meetOthers(typed({ accessNotes: "Side gate." }), theirs);
    const again = meetOthers(met, { ...theirs, storeys: "2" });
    expect(again).toMatchObject({ clashes: ["accessNotes"], taken: ["phases", "storeys"] });
  });

  it("nothing typed is ever lost and nothing of theirs is ever undone unasked, whatever both did", () => {
    const value = fc.constantFrom("", "a", "b", "c");
    const record = fc.record({ one: value, two: value, three: value });
    fc.assert(
      fc.property(record, record, record, (from, mine, theirsNow) => {
        const met = meetOthers({ ...beginEdit(from), typed: mine }, theirsNow);
        for (const path of ["one", "two", "three"] as const) {
          if (mine[path] !== from[path]) expect(met.typed[path]).toBe(mine[path]);
          const isOverwritten = met.typed[path] !== theirsNow[path] && theirsNow[path] !== from[path];
          expect(met.clashes.includes(path)).toBe(isOverwritten);
        }
      }),
    );
  });
});

it("a value is shown as people read it", () => {
  const phases = SITE.find(({ path }) => path === "phases");
  const nmi = SITE.find(({ path }) => path === "nmi");
  if (phases === undefined || nmi === undefined) throw new Error("These are fields of a site.");
  expect([shownAs("3", phases), shownAs("", nmi), shownAs("QAAAVZZZZZ", nmi)]).toEqual([
    "Three phases",
    "nothing",
    "QAAAVZZZZZ",
  ]);
});
