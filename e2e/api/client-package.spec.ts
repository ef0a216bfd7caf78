import { execFile } from "node:child_process";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { jpeg } from "../files/pictures.ts";
import { expect, test } from "../fixtures.ts";

const run = promisify(execFile);
const TSC = path.resolve("node_modules/typescript/bin/tsc");

/** A program of somebody else's that uses the package; the wrong ones differ from it in one place each. */
const GOOD = `import { ConnectionError, createClient, type Gives, RooftopError, type Takes } from "@rooftop/client";
const rooftop = createClient({ baseUrl: "https://rooftop.example.com", token: "t", retries: { attempts: 2 } });
const body: Takes<"createProject">["body"] = { productsOfInterest: [{ solar: true }] };
const { id } = await rooftop.createProject({ body, idempotencyKey: "a-key-of-my-own-0001" });
export const project: Gives<"getProject"> = await rooftop.getProject({ projectId: id });
await rooftop.health();
await rooftop.listProjects({ query: { limit: 5, stage: "QUOTING" }, signal: AbortSignal.timeout(9) });
for await (const one of rooftop.listProjects.all()) console.log(one.stage === "CLOSED", one.createdAt.length);
await rooftop.uploadTempFile({ body: { fileAssociationId: "a", fileCode: "site_access_photo", file: new Blob([]) } });
const { etag, result } = await rooftop.getCustomer.answer({ customerId: id });
await rooftop.updateCustomer({ customerId: result.id, ifMatch: etag ?? "", body: { phone: null } });
await rooftop.updateInstallationPreferences({ projectId: id, body: [0, 6] });
await rooftop.acceptContract({ projectId: id, query: { re_accept: true } });
const pdf = await rooftop.getContractPdf.ifChanged({ projectId: id, ifNoneMatch: "x" });
export const bytes: ReadableStream<Uint8Array> | null | undefined = pdf?.result.response.body;
export function told(error: unknown): string {
  if (error instanceof ConnectionError) return error.reason === "timeout" ? "late" : error.message;
  return error instanceof RooftopError && error.code === "project_closed" ? "closed" : String(error);
}
`;

const WRONG: readonly (readonly [name: string, part: string, instead: string])[] = [
  ["a field that there is not", "{ solar: true }", "{ sun: true }"],
  ["a required field left out", "{ productsOfInterest: [{ solar: true }] }", "{}"],
  ["an operation that there is not", "rooftop.health()", "rooftop.healthy()"],
  ["a stage that there is not", '"QUOTING"', '"QUOTED"'],
  ["a part of the path left out", "getProject({ projectId: id })", "getProject({})"],
  ["no arguments where some are needed", "getCustomer.answer({ customerId: id })", "getCustomer.answer()"],
  ["a tag left out", 'ifMatch: etag ?? "", ', ""],
  ["a file left out", ", file: new Blob([])", ""],
  ["pages of what is no list", "listProjects.all()", "getBrand.all()"],
  ["a tag for what has none", "getContractPdf.ifChanged", "exportProjects.ifChanged"],
  ["a code that there is not", '"project_closed"', '"project_shut"'],
  ["a result that there is not", "one.createdAt", "one.madeAt"],
];

const OPTIONS = { strict: true, noEmit: true, target: "es2022", module: "nodenext", skipLibCheck: false };
const BROWSER = { ...OPTIONS, lib: ["es2022", "dom", "dom.iterable"], types: [] };
const NODE = {
  ...OPTIONS,
  lib: ["es2022"],
  types: ["node"],
  typeRoots: [path.resolve("node_modules/@types")],
  skipLibCheck: true,
};

let folder: string;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "rooftop-client-")));
  await run("npm", ["pack", "./lib/client", "--silent", "--pack-destination", folder]);
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  const install = ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await run("npm", [...install, "./rooftop-client-0.1.0.tgz"], { cwd: folder });
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}

/** Checks files of the folder with TypeScript; answers which of them have errors. */
async function wrongOnes(files: readonly string[], compilerOptions: object): Promise<string[]> {
  await write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
  const { stdout } = await run(process.execPath, [TSC, "--pretty", "false"], { cwd: folder }).catch(
    (failed: { stdout: string }) => failed,
  );
  return [...new Set([...stdout.matchAll(/^(.+?)\(\d+,\d+\): error/gm)].map(([, file]) => String(file)))];
}

test("somebody else installs the package without a network, and it brings nothing with it", async () => {
  const { stdout } = await run("npm", ["ls", "--all", "--parseable"], { cwd: folder });
  const installed = stdout.trim().split("\n").slice(1);
  expect(installed.map((place) => path.relative(folder, place))).toEqual(["node_modules/@rooftop/client"]);
});

test("their compiler takes what fits the API and nothing else, for browsers and for Node", async () => {
  await write("good.ts", GOOD);
  const wrong: string[] = [];
  for (const [name, part, instead] of WRONG) {
    expect(GOOD, name).toContain(part);
    const file = `${name.replaceAll(" ", "-")}.ts`;
    wrong.push(file);
    await write(file, GOOD.replace(part, instead));
  }
  expect(await wrongOnes(["good.ts", ...wrong], BROWSER)).toEqual(wrong.toSorted());
  expect(await wrongOnes(["good.ts"], NODE)).toEqual([]);
});

test("every example of its README compiles and runs against the app", async ({ server, person }) => {
  const readme = await readFile("lib/client/README.md", "utf8");
  const examples = [...readme.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code);
  expect(examples).toHaveLength(6);
  await write("examples.ts", examples.join("\n"));
  await writeFile(path.join(folder, "switchboard.jpg"), await jpeg());
  expect(await wrongOnes(["examples.ts"], NODE)).toEqual([]);
  const { token } = await person("SALES");
  const env = {
    ...process.env,
    FORCE_COLOR: "0",
    ROOFTOP_URL: server.url,
    ROOFTOP_TOKEN: String(token["authorization"]).replace("Bearer ", ""),
  };
  const { stdout } = await run(process.execPath, ["examples.ts"], { cwd: folder, env });
  expect(stdout.trim().split("\n")).toEqual([
    "ONBOARDING 0",
    expect.stringMatching(/^switchboard\.jpg \d+$/),
    expect.stringMatching(/^[0-9a-f-]{36}$/),
    "Not yet.",
  ]);
});

test("a homeowner's browser asks with it as who is signed in", async ({ page, context, person, server }) => {
  const owner = await person("CUSTOMER");
  const [name = "", value = ""] = String(owner.cookie["cookie"]).split("=");
  await context.addCookies([{ name, value, url: server.url }]);
  const built = path.join(folder, "node_modules/@rooftop/client/dist");
  await page.route("**/its-modules/*.js", (route) =>
    route.fulfill({ path: path.join(built, path.basename(route.request().url())) }),
  );
  await page.goto("/api/health");
  const photo = (await jpeg()).toString("base64");
  const seen = await page.evaluate(`(async () => {
    const { createClient, RooftopError } = await import("/its-modules/client.js");
    const rooftop = createClient({ baseUrl: location.origin });
    const fileAssociationId = crypto.randomUUID();
    const { buffer } = Uint8Array.from(atob("${photo}"), (one) => one.charCodeAt(0));
    const file = new File([buffer], "board.jpg");
    await rooftop.uploadTempFile({ body: { fileAssociationId, fileCode: "switchboard_photo", file } });
    const body = { productsOfInterest: [{ battery: true }], fileAssociationId };
    const { id: projectId } = await rooftop.createProject({ body });
    const { files } = await rooftop.getProject({ projectId });
    const projects = [];
    for await (const { id } of rooftop.listProjects.all()) projects.push(id === projectId);
    const refused = await rooftop.rejectProject({ projectId, body: { rejectReason: "No." } }).catch((error) => error);
    return { files: files.map(({ name }) => name), projects, code: refused instanceof RooftopError && refused.code };
  })()`);
  expect(seen).toEqual({ files: ["board.jpg"], projects: [true], code: "forbidden" });
});
