import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { findOutboxMail, listOutbox } from "#lib/mail/outbox.queries.ts";
import { startWorker } from "#lib/running/worker.ts";
import { ANN, accept, issue } from "#lib/testing/agreements.ts";
import { useTestDatabase } from "#lib/testing/database.ts";
import { mailJobStates, requestFrom } from "#lib/testing/mails.ts";

process.env["COMPANY_NAME"] = "Sunny, Roofs <& Sons>";
process.env["COMPANY_EMAIL"] = "hello@sunny.example";
useTestDatabase();

describe("a homeowner asks for a system, and no mail server is set", () => {
  let projectId = "";
  let worker: { stop(): Promise<void> } | undefined;

  beforeAll(async () => {
    projectId = await requestFrom({ firstName: "Zoë", lastName: "Lee", email: "zoe@example.com" });
    worker = await startWorker();
    await vi.waitFor(async () => expect(await listOutbox()).toHaveLength(2), {
      timeout: 20_000,
      interval: 200,
    });
  });

  afterAll(() => worker?.stop());

  it("finds the confirmation in the local outbox, with the way to the project", async () => {
    const mail = await findOutboxMail(`${projectId}.request-received`);
    expect(mail).toMatchObject({ to: "zoe@example.com", attachments: [] });
    expect(mail?.text).toContain("Hello Zoë,");
    expect(mail?.text).toContain(`${env().appUrl}/projects/${projectId}`);
    expect(mail?.html).toContain("Sunny, Roofs &lt;&amp; Sons&gt;");
  });

  it("was announced to the company", async () => {
    const notice = await findOutboxMail(`${projectId}.request-notice`);
    expect(notice).toMatchObject({ to: "hello@sunny.example" });
    expect(notice?.text).toContain("E-mail: zoe@example.com");
  });

  it("got a mail of one sender and one recipient, whatever the company's name holds, that no machine answers", async () => {
    const source = await readFile(
      path.join(env().dataDir, "outbox", `${projectId}.request-received.eml`),
      "utf8",
    );
    const head = source.slice(0, source.indexOf("\r\n\r\n"));
    expect(head).toMatch(/^From: "Sunny, Roofs <& Sons>" <no-reply@localhost>\r$/m);
    expect(head).toMatch(/^To: zoe@example.com\r$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(head).toMatch(new RegExp(`^Message-ID:\\s+<${projectId}.request-received@localhost>\r$`, "m"));
    expect(head).toContain("multipart/alternative");
  });

  it("has both mails done and remembered as sent", async () => {
    await vi.waitFor(async () => expect(await mailJobStates()).toEqual({ completed: 2 }), {
      timeout: 20_000,
    });
    expect(await database().sentMail.count()).toBe(2);
  });

  it("finds no other file by a name that leads elsewhere", async () => {
    expect(await findOutboxMail("../running")).toBeNull();
    expect(await findOutboxMail(`${projectId}.nothing`)).toBeNull();
  });

  it("gets the accepted contract as a file with the mail that tells of it", async () => {
    await issue(projectId);
    await accept(projectId, { actor: { ...ANN, email: "zoe@example.com" } });
    const id = `${projectId}.contract-accepted.1`;
    await vi.waitFor(async () => expect(await findOutboxMail(id)).not.toBeNull(), { timeout: 20_000 });
    const mail = await findOutboxMail(id);
    expect(mail?.attachments).toEqual([expect.stringMatching(/^contract-.*\.pdf$/)]);
    const source = await readFile(path.join(env().dataDir, "outbox", `${id}.eml`), "utf8");
    expect(source).toMatch(/Content-Type: application\/pdf/);
    expect(source).toContain(Buffer.from("%PDF-1.7").toString("base64").slice(0, 8));
  });
});
