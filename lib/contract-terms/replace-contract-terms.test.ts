import { describe, expect, it } from "vitest";
import type { SignedIn } from "#lib/actor.rules.ts";
import { contractTermsBody, contractTermsQuery } from "#lib/contract-terms/contract-terms.schema.ts";
import { getContractTerms } from "#lib/contract-terms/get-contract-terms.ts";
import { replaceContractTerms } from "#lib/contract-terms/replace-contract-terms.ts";
import { readDocument } from "#lib/contracts/contract-document.schema.ts";
import { ANN, issue, newProject, SAM, storedAgreement } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { FIRST_TERMS } from "#lib/testing/first-terms.ts";
import { perform } from "#lib/testing/perform.ts";
import { doneUnchanged, refusedUnchanged } from "#lib/testing/refused.ts";
import { newStaff } from "#lib/testing/staff.ts";

useTestDatabase();

const ALEX: SignedIn = { ...SAM, kind: "staff", role: "ADMIN" };

const read = (version?: string, actor: SignedIn = SAM) => {
  const query = contractTermsQuery.parse(version === undefined ? {} : { version });
  return perform(getContractTerms, { actor, params: {}, query, body: undefined });
};

const replace = (version: number, text: string, actor: SignedIn = ALEX) =>
  perform(replaceContractTerms, {
    actor,
    params: {},
    query: {},
    body: contractTermsBody.parse({ version, text }),
  });

/** The terms in the exact bytes of each version of a project's contract. */
async function termsIssued(projectId: string) {
  const { contracts } = await storedAgreement(projectId);
  return contracts.map(({ document }) => readDocument(document).terms);
}

describe("the terms of contracts", () => {
  it("are at first those that came with the software, and then what an admin wrote last; all versions stay", async () => {
    expect(await read()).toMatchObject({ ...FIRST_TERMS, name: "2026-11-01", savedBy: null });
    const admin = await newStaff("ADMIN");
    expect(await replace(1, "# Ours\n\nBe kind.", admin)).toMatchObject({ version: 2, name: "2" });
    expect(await read()).toMatchObject({ version: 2, text: "# Ours\n\nBe kind.", savedBy: "Sia Team" });
    expect(await read("1")).toMatchObject(FIRST_TERMS);
    await expect(read("3")).rejects.toMatchObject({ code: "terms_not_found" });
  });

  it("are written into contracts when they are issued: what was issued keeps its own", async () => {
    const { version } = await read();
    const projectId = await newProject();
    await issue(projectId);
    const before = await termsIssued(projectId);
    const next = await replace(version, "# Later\n\n{company} comes.\n\n[with a deposit] Pay first.");
    await issue(projectId, { changes: "Other terms" });
    const sections = [{ heading: "Later", paragraphs: ["Rooftop comes."] }];
    expect(await termsIssued(projectId)).toEqual([...before, { version: next.name, sections }]);
    await issue(projectId, { deposit: 5_00, changes: "A deposit" });
    expect((await termsIssued(projectId))[2]?.sections[0]?.paragraphs).toEqual([
      "Rooftop comes.",
      "Pay first.",
    ]);
  });

  it("stay as they are for whoever read older ones, and when the same is sent again", async () => {
    const { version, text } = await read();
    const { version: now } = await replace(version, "# One\n\nOne.");
    await refusedUnchanged(() => replace(version, "# Two\n\nTwo."), "settings_changed");
    await refusedUnchanged(() => replace(now + 1, "# Two\n\nTwo."), "settings_changed");
    await refusedUnchanged(() => replace(0, text), "settings_changed");
    await doneUnchanged(() => replace(version, "# One\n\nOne."));
  });

  it("are one admin's when two rewrite them at once, 30 times over", async () => {
    for (let round = 0; round < 30; round += 1) {
      const { version } = await read();
      const texts = [`# A\n\n${round}`, `# B\n\n${round}`];
      const outcomes = await Promise.allSettled(texts.map((text) => replace(version, text)));
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes[1 - won]).toMatchObject({ reason: { code: "settings_changed" } });
      expect(await read()).toMatchObject({ version: version + 1, text: texts[won] });
    }
  });

  it("are rewritten by admins alone, and read here by staff alone", async () => {
    const { version } = await read();
    for (const actor of [SAM, ANN]) {
      await refusedUnchanged(() => replace(version, "# X\n\nX.", actor), "forbidden");
    }
    await expect(read(undefined, ANN)).rejects.toMatchObject({ code: "forbidden" });
  });
});
