import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "rooftop-outbox-"));
const id = "0198c0de-0000-7000-8000-000000000001.sign-in";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("DATA_DIR", folder);
  await keep(id, "A link that signs people in");
});

/** The reader, in a process with these settings. */
async function reader(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("#lib/mail/outbox.queries.ts");
}

const PRODUCTION = { ROOFTOP_ENV: "production", APP_URL: "https://a.example", AUTH_SECRET: "s".repeat(64) };

describe("the local outbox", () => {
  it.each([
    ["in production", PRODUCTION],
    ["where a mail server is set", { SMTP_URL: "smtp://localhost" }],
  ])("does not exist %s, whatever lies in its folder", async (_title, settings) => {
    const { listOutbox, findOutboxMail } = await reader(settings);
    expect(await listOutbox()).toBeNull();
    expect(await findOutboxMail(id)).toBeNull();
  });

  it("shows what was written, newest first and no more than fifty", async () => {
    for (let place = 0; place < 60; place += 1) await keep(`mail-${place}`, `Subject ${place}`);
    const { listOutbox, findOutboxMail } = await reader({});
    const mails = await listOutbox();
    expect(mails).toHaveLength(50);
    expect(mails?.[0]?.subject).toBe("Subject 59");
    expect(await findOutboxMail(id)).toMatchObject({ subject: "A link that signs people in" });
  });

  it("is empty before the first mail, and passes over what it cannot read", async () => {
    vi.stubEnv("DATA_DIR", path.join(folder, "nowhere"));
    expect(await (await reader({})).listOutbox()).toEqual([]);
    vi.resetModules();
    vi.stubEnv("DATA_DIR", folder);
    await writeFile(path.join(folder, "outbox", "broken.json"), "{");
    const { listOutbox, findOutboxMail } = await reader({});
    expect(await findOutboxMail("broken")).toBeNull();
    expect((await listOutbox())?.map((mail) => mail.id)).not.toContain("broken");
  });

  it.each(["../outbox/x", "..", ".", "/etc/passwd", "a/b", "a..b", "", "x\0"])(
    "finds nothing by the name %j",
    async (name) => {
      expect(await (await reader({})).findOutboxMail(name)).toBeNull();
    },
  );
});

let clock = 0;

async function keep(name: string, subject: string): Promise<void> {
  await mkdir(path.join(folder, "outbox"), { recursive: true });
  clock += 1;
  const date = new Date(Date.UTC(2026, 10, 24) + clock * 1_000).toISOString();
  const mail = { id: name, date, to: "ann@example.com", subject, text: "", html: "", attachments: [] };
  await writeFile(path.join(folder, "outbox", `${name}.json`), JSON.stringify(mail));
}
