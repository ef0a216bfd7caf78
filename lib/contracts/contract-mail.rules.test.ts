import { describe, expect, it } from "vitest";
import { acceptanceNoticeLetter, contractAcceptedLetter } from "#lib/contracts/acceptance-mail.rules.ts";
import { differenceBetween } from "#lib/contracts/contract-changes.rules.ts";
import { contractReadyLetter } from "#lib/contracts/contract-ready-mail.rules.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import { ACCEPTED, CHANGED, FACTS, FIRST, SECOND } from "#lib/testing/contract-facts.ts";

describe("a homeowner whose contract is ready", () => {
  it("reads what it comes to, until when by their own clock, and where to read it", () => {
    const text = read(contractReadyLetter(FACTS));
    for (const line of [
      "Price incl. GST: $9,000.00",
      "Rebates: −$1,000.00",
      "Total to pay: $8,000.00",
      "Deposit: $800.00",
      "Can be accepted until: 24 December 2026 at 9:59 pm AWST",
      "https://portal.example.com/projects/0198c0de/contract",
      "Nothing is agreed until you accept it.",
      "change your mind for 10 business days",
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain("What changed");
  });

  it("reads what changed since the version they accepted: in words, line by line, and the difference", () => {
    const letter = contractReadyLetter(CHANGED);
    expect(letter.subject).toBe("Version 2 of your contract (K7Q4-2M9X)");
    const text = read(letter);
    for (const line of [
      "What changed since version 1:",
      "> You asked for a battery.\n> The panels stay as they are.",
      "Battery 10 kWh: added at $7,000.00",
      "You pay more: $7,000.00",
      "You accepted version 1.",
    ]) {
      expect(text).toContain(line);
    }
  });

  it("reads of what went and what it was, and that they pay less", () => {
    const difference = differenceBetween(SECOND, { ...FIRST, version: 3 });
    const text = read(contractReadyLetter({ ...FACTS, document: { ...FIRST, version: 3 }, difference }));
    expect(text).toContain("Battery 10 kWh: removed, was $7,000.00");
    expect(text).toContain("You pay less: $7,000.00");
  });

  it("reads of other certificates, another deposit and other terms, also where nothing else changed", () => {
    const document = {
      ...FIRST,
      version: 2,
      stc: { quantity: 10, unitValue: 3_800, total: 38_000 },
      totals: { ...FIRST.totals, deposit: 50_000, net: FIRST.totals.net - 38_000 },
      terms: { ...FIRST.terms, version: "2026-12-01" },
    };
    const text = read(
      contractReadyLetter({ ...FACTS, document, difference: differenceBetween(FIRST, document) }),
    );
    expect(text).toContain("What changed since version 1:");
    expect(text).toContain("Certificates (STC): added at $380.00");
    expect(text).toContain("Deposit: $800.00 → $500.00");
    expect(text).toContain("Terms: now those of Tuesday, 1 December 2026");
  });

  it("is spared a list without end", () => {
    const lines = Array.from({ length: 100 }, (_, place) => ({
      description: `Part ${place}`,
      quantity: 1,
      unitPrice: 100,
      total: 100,
    }));
    const document = { ...SECOND, lines };
    const text = read(
      contractReadyLetter({ ...CHANGED, document, difference: differenceBetween(FIRST, document) }),
    );
    expect(text.match(/^Part \d+: added/gm)?.length).toBeLessThanOrEqual(12);
    expect(text).toContain("further changes");
  });
});

describe("whoever is told of an acceptance", () => {
  it("as the homeowner reads when it was, how long they can change their mind, and what proves it", () => {
    const text = read(contractAcceptedLetter(ACCEPTED));
    for (const words of [
      "on 24 November 2026 at 11:15 am AWST",
      "You can change your mind until 8 December 2026 at 11:59 pm AWST",
      "Signed: Ann Lee",
      "ab".repeat(32),
      "cd".repeat(32),
    ]) {
      expect(text).toContain(words);
    }
  });

  it("as the homeowner reads it plainly when staff accepted for them", () => {
    const acceptance = { ...ACCEPTED.acceptance, onBehalf: true, signerName: null, coolingOffEndsAt: null };
    const text = read(contractAcceptedLetter({ ...ACCEPTED, acceptance }));
    expect(text).toContain("Our staff recorded");
    expect(text).toContain("If that is not right, tell us at once.");
    expect(text).not.toMatch(/Thank you|Signed|change your mind/);
  });

  it("as the company reads who, how much, and until when no money may be taken", () => {
    const text = read(acceptanceNoticeLetter(ACCEPTED));
    for (const line of [
      "Customer: Ann Lee",
      "Total to pay: $15,000.00",
      "Cooling off until: 8 December 2026",
    ]) {
      expect(text).toContain(line);
    }
  });
});

function read(letter: Letter): string {
  return letterText(letter, {
    name: FACTS.companyName,
    phone: undefined,
    email: undefined,
    url: "https://portal.example.com",
  }).replaceAll(" ", " ");
}
