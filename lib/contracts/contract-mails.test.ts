import { describe, expect, it, vi } from "vitest";
import {
  acceptanceNoticeMail,
  contractAcceptedMail,
  contractReadyMail,
} from "#lib/contracts/contract-mails.ts";
import { database } from "#lib/db/client.ts";
import { letterText } from "#lib/mail/letter-text.rules.ts";
import type { Mail } from "#lib/mail/message.ts";
import { closeProjectBody } from "#lib/projects/close-project.schema.ts";
import { closeProject } from "#lib/projects/close-project.ts";
import { ANN, accept, issue, newProject } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { perform } from "#lib/testing/perform.ts";

process.env["COMPANY_EMAIL"] = "office@sunny.example";
useTestDatabase();

const battery = [
  { description: "Panels", quantity: 1, unitPrice: 100_000 },
  { description: "Battery", quantity: 1, unitPrice: 700_000 },
];

describe("the mail that a contract is ready", () => {
  it("goes to the homeowner, by the clock of their site", async () => {
    const projectId = await newProject({ site: { fullAddress: "9 King St, Perth WA 6000" } });
    await issue(projectId, { validUntil: "2027-01-31" });
    const mail = await contractReadyMail(projectId, 1);
    expect(mail?.to).toBe("ann@example.com");
    expect(read(mail)).toContain("Total to pay: $1,000.00");
    expect(read(mail)).toMatch(/Can be accepted until: 31 January 2027 at 11:59.pm AWST/);
  });

  it("tells what changed since the version they accepted, not since one they passed over", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId);
    await issue(projectId, {
      lines: [{ description: "Panels", quantity: 1, unitPrice: 90_000 }],
      changes: "Cheaper.",
    });
    await issue(projectId, { lines: battery, changes: "And a battery." });
    const text = read(await contractReadyMail(projectId, 3));
    expect(text).toContain("What changed since version 1:");
    expect(text).toContain("> And a battery.");
    expect(text).toContain("Battery: added at $7,000.00");
    expect(text).toContain("You accepted version 1.");
  });

  it("is not sent when it is late: the version was replaced, accepted, voided or ran out meanwhile", async () => {
    const replaced = await newProject();
    await issue(replaced);
    await issue(replaced, { changes: "Again." });
    expect(await contractReadyMail(replaced, 1)).toBeNull();

    await accept(replaced);
    expect(await contractReadyMail(replaced, 2)).toBeNull();

    const closed = await newProject();
    await issue(closed);
    await perform(closeProject, {
      actor: ANN,
      params: { projectId: closed },
      query: {},
      body: closeProjectBody.parse({}),
    });
    expect(await contractReadyMail(closed, 1)).toBeNull();

    const expired = await newProject();
    await issue(expired, { validUntil: "2027-01-31" });
    expect(await contractReadyMail(expired, 1)).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-02-01T00:00:00Z") });
    expect(await contractReadyMail(expired, 1)).toBeNull();
    vi.useRealTimers();
  });
});

describe("the mails about an acceptance", () => {
  it("give the homeowner the file and both hashes, and tell the company", async () => {
    const projectId = await newProject();
    await issue(projectId);
    await accept(projectId, { body: { signerName: "Ann Lee", consent: true } });
    const { hash, contract } = await database().contractAcceptance.findUniqueOrThrow({
      where: { projectId_version: { projectId, version: 1 } },
      include: { contract: true },
    });
    const copy = await contractAcceptedMail(projectId, 1);
    expect(copy?.to).toBe("ann@example.com");
    expect(read(copy)).toContain("Signed: Ann Lee");
    expect(read(copy)).toContain(hash);
    expect(read(copy)).toContain(contract.documentSha256);
    const [file] = copy?.attachments ?? [];
    expect(file).toMatchObject({
      filename: expect.stringMatching(/^contract-.*-v1\.pdf$/),
      contentType: "application/pdf",
    });
    expect(
      Buffer.from(file?.content ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");

    const notice = await acceptanceNoticeMail(projectId, 1);
    expect(notice).toMatchObject({ to: "office@sunny.example" });
    expect(notice?.attachments).toBeUndefined();
  });

  it("are not written for a version that nobody accepted", async () => {
    const projectId = await newProject();
    await issue(projectId);
    expect(await contractAcceptedMail(projectId, 1)).toBeNull();
    expect(await acceptanceNoticeMail(projectId, 1)).toBeNull();
    expect(await contractAcceptedMail(projectId, 7)).toBeNull();
  });
});

function read(mail: Mail | null): string {
  if (mail === null) throw new Error("there is no mail");
  const company = {
    name: "Sunny Roofs",
    phone: undefined,
    email: undefined,
    url: "https://portal.example.com",
  };
  return letterText(mail.letter, company);
}
