import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { EXAMPLES, type ExampleFile } from "#lib/docs/example.rules.ts";
import { freePort } from "#scripts/free-port.ts";
import { jpeg } from "../files/pictures.ts";
import { test as base, expect } from "../fixtures.ts";
import type { Headers } from "../people.ts";

const FOLDER = path.resolve("examples");

/** What the scripts leave in their shell for those after them. */
const KEPT = ["photos", "key", "project", "webhook", "WEBHOOK_SECRET", "etag", "site"];

interface Desk {
  /** Runs one script of the guide in the shell where those before it ran; answers what it printed. */
  type(file: ExampleFile): Promise<string>;
  /** Starts a server of the examples with what the shell holds now; `heard` is what it has printed so far. */
  serve(file: ExampleFile): Promise<{ heard(): string }>;
}

/** A token as scripts are given it. */
const tokenIn = ({ authorization = "" }: Headers) => authorization.replace("Bearer ", "");

/** An engineer at a shell, with an admin's token. */
const test = base.extend<{ desk: Desk }>({
  desk: async ({ server, person }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "rooftop-guide-"));
    await writeFile(path.join(folder, "switchboard.jpg"), await jpeg());
    await writeFile(path.join(folder, "kept.sh"), "");
    const { token } = await person("ADMIN");
    const port = await freePort();
    const env = {
      ...process.env,
      ROOFTOP: server.url,
      TOKEN: tokenIn(token),
      RECEIVER: `http://127.0.0.1:${port}/`,
      PORT: String(port),
    };
    const servers: ChildProcess[] = [];
    await use({
      async type(file) {
        const lines = [
          "set -euo pipefail",
          "source kept.sh",
          await readFile(path.join(FOLDER, file), "utf8"),
          `for name in ${KEPT.join(" ")}; do [ -v "$name" ] && declare -p "$name"; done > kept.sh || true`,
        ];
        const { stdout } = await promisify(execFile)("bash", ["-c", lines.join("\n")], {
          cwd: folder,
          env,
          timeout: 30_000,
        });
        return stdout;
      },
      async serve(file) {
        const shell = `source kept.sh; exec node "${path.join(FOLDER, file)}"`;
        const child = spawn("bash", ["-c", shell], {
          cwd: folder,
          env,
          stdio: ["ignore", "pipe", "inherit"],
        });
        servers.push(child);
        let heard = "";
        child.stdout.on("data", (chunk: Buffer) => {
          heard += chunk.toString();
        });
        await once(child, "spawn");
        return { heard: () => heard };
      },
    });
    for (const child of servers) child.kill();
    await rm(folder, { recursive: true });
  },
});

test("An engineer types the guide's examples in their order: each does what the guide says, and their server hears of it", async ({
  desk,
  request,
  person,
}) => {
  expect(JSON.parse(await desk.type("api/upload-photo.sh"))).toEqual({ ok: true });
  const created = await desk.type("api/create-project.sh");
  const { id } = JSON.parse(created);
  const again = await desk.type("api/send-again.sh");
  expect(again).toMatch(/^HTTP\/1\.1 201 /);
  expect(again).toMatch(/^idempotency-replayed: true\r$/im);
  expect(again).toContain(created.trim());
  expect(JSON.parse(await desk.type("api/be-refused.sh"))).toMatchObject({
    status: 400,
    code: "validation_failed",
    errors: expect.arrayContaining([expect.objectContaining({ path: "colour" })]),
  });

  await desk.type("api/add-webhook.sh");
  const receiver = await desk.serve("api/receive-webhook.mjs");
  expect(JSON.parse(await desk.type("api/issue-contract.sh"))).toMatchObject({ version: 1 });
  expect(JSON.parse(await desk.type("api/accept-contract.sh"))).toEqual({ ok: true });
  expect(JSON.parse(await desk.type("api/create-charge.sh"))).toEqual({ id: expect.any(String) });
  expect(JSON.parse(await desk.type("api/set-days.sh"))).toEqual({ ok: true });
  const read = await desk.type("api/read-project.sh");
  expect(read).toContain('"due":425000');
  expect(read.slice(read.indexOf("HTTP/1.1"))).toMatch(/^HTTP\/1\.1 304 [\s\S]*\r\n\r\n$/);
  // The oldest changes come first: those of other tests.
  const { items } = JSON.parse(await desk.type("api/list-changes.sh"));
  const times = items.map(({ updatedAt }: { updatedAt: string }) => updatedAt);
  expect(times).not.toEqual([]);
  expect(times).toEqual(times.toSorted());
  expect(await desk.type("api/correct-site.sh")).toContain('"accessNotes":"The gate sticks."');
  expect(JSON.parse(await desk.type("api/close-project.sh"))).toEqual({ ok: true });

  const { token } = await person("SALES");
  const project = await (await request.get(`/api/projects/${id}`, { headers: token })).json();
  expect(project).toMatchObject({ stage: "CLOSED", outcome: "CANCELLED", totals: { charged: 40_000 } });
  expect(project.files).toHaveLength(1);
  await expect
    .poll(() => receiver.heard().trim().split("\n"), { timeout: 30_000 })
    .toEqual([
      `2 Project.ContractIssued of project ${id}`,
      `3 Project.ContractAccepted of project ${id}`,
      `4 Charge.Created of project ${id}`,
      `5 Project.PreferencesUpdated of project ${id}`,
      `6 Project.Updated of project ${id}`,
      `7 Project.Closed of project ${id}`,
    ]);
});

test("A script in plain fetch goes all the way, from a photo to the end of the project", async ({
  server,
  person,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), "rooftop-script-"));
  const photo = path.join(folder, "switchboard.jpg");
  await writeFile(photo, await jpeg());
  const { token } = await person("SALES");
  const env = { ...process.env, ROOFTOP: server.url, TOKEN: tokenIn(token), PHOTO: photo };
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(FOLDER, "plain-fetch.mjs")], {
    env,
    timeout: 60_000,
  });
  const said = Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(/ {2,}/)),
  );
  expect(said).toMatchObject({
    Repeat: "the same project",
    Read: "ONBOARDING, for Ada, photos: 1",
    Accept: "version 1",
    "Take back": "40000 cents are left",
    Days: "1, 4",
    Close: "CLOSED, CANCELLED",
  });
  expect(said["Timeline"]?.split(", ")).toEqual([
    "Project.Created",
    "File.Attached",
    "Project.ContractIssued",
    "Project.ContractAccepted",
    "Charge.Created",
    "Charge.Created",
    "Charge.Deleted",
    "Project.PreferencesUpdated",
  ]);
  await rm(folder, { recursive: true });
});

test("The guide shows each example as it is", async ({ request }) => {
  const page = await (await request.get("/docs/start")).text();
  for (const file of EXAMPLES) {
    const text = (await readFile(path.join(FOLDER, file), "utf8")).trimEnd();
    expect(page, file).toContain(`<code>${escaped(text)}</code>`);
  }
});

/** Text as React writes it into a page. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
