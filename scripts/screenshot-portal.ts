import { readFile } from "node:fs/promises";
import type { APIRequestContext, Browser, BrowserContext } from "@playwright/test";
import { textOf } from "#lib/http/call.client.ts";
import { parseJson } from "#lib/json.rules.ts";
import { sampleContract, sampleHome } from "#scripts/screenshot-samples.ts";

/** Demo people of a portal with demo data: one who issues contracts, and one with no project of her own yet. */
const STAFF = "sam@rooftop.example.com";
const OWNER = "maja@example.com";
const PHOTOS = {
  switchboard_photo: ["switchboard-on-its-side.jpg", "image/jpeg"],
  preferred_installation_location_photo: ["wall.png", "image/png"],
  site_access_photo: ["way-in.heic", "image/heic"],
} as const;

/** A homeowner's pages: name of the picture, and where it is. */
export type PortalScreens = Record<string, string>;

export interface PortalSamples {
  screens: PortalScreens;
  /** The homeowner's cookies. */
  storageState: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

/**
 * Makes a homeowner with a project in every state there is, at a portal with demo data, without a mail server and with
 * RATE_LIMITS=off. Throws when the portal refuses anything.
 */
export async function makePortalSamples(browser: Browser, address: string): Promise<PortalSamples> {
  const staffContext = await signIn(browser, address, STAFF);
  const ownerContext = await signIn(browser, address, OWNER);
  const [staff, owner] = [staffContext.request, ownerContext.request];
  const post = (as: APIRequestContext, path: string, data: object) => send(as, address + path, data);
  const projects = new Map<string, string>();

  async function make(name: string, { type = "SALES", withPhotos = true } = {}): Promise<string> {
    const fileAssociationId = withPhotos ? await upload(owner, address) : undefined;
    const data = { ...sampleHome(projects.size, OWNER), type, fileAssociationId };
    const id = await post(owner, "/api/projects", data);
    projects.set(name, `/projects/${id}`);
    return `/api/projects/${id}`;
  }
  async function offer(at: string, changes: object = {}): Promise<void> {
    await post(staff, `${at}/contracts`, { ...sampleContract(), ...changes });
  }
  async function accept(at: string): Promise<void> {
    const data = { signerName: "Maja Øverby", consent: true, signature: SIGNATURE };
    await post(owner, `${at}/accept?re_accept=true`, data);
  }
  async function agreed(name: string, changes: object = {}): Promise<string> {
    const at = await make(name);
    await offer(at, changes);
    await accept(at);
    return at;
  }
  async function moveTo(at: string, stages: readonly string[]): Promise<void> {
    for (const to of stages) await post(staff, `${at}/stage`, { to });
  }

  await make("new", { withPhotos: false });
  await moveTo(await make("planning"), ["QUOTING"]);
  await offer(await make("ready"));
  const expired = await make("expired");
  await offer(expired, { validUntil: new Date(Date.now() + 2_000).toISOString() });
  const changed = await agreed("changed");
  const [panels, ...others] = sampleContract().lines;
  const lines = [
    { ...panels, quantity: 18 },
    ...others,
    { description: "Bird mesh", quantity: 1, unitPrice: 30_000 },
  ];
  await offer(changed, { lines, deposit: 150_000, changes: "Two more panels, and mesh against birds." });
  await agreed("cooling-off", { solicited: false });
  const installing = await agreed("installing");
  await post(staff, `${installing}/charges`, {
    amount: 100_000,
    type: "Bank transfer",
    paid_by: "Maja Øverby",
    description: "Deposit",
  });
  await moveTo(installing, ["INSPECTION", "INSTALLATION"]);
  const done = await agreed("done");
  await moveTo(done, ["INSPECTION", "INSTALLATION", "COMPLETED"]);
  const declined = await make("declined");
  await offer(declined);
  await post(owner, `${declined}/close`, { reason: "We're moving house." });
  await post(owner, `${await agreed("cancelled", { solicited: false })}/close`, {});
  await post(staff, `${await make("failed")}/reject`, { rejectReason: "The roof can't carry the panels." });
  await make("service", { type: "SERVICE" });
  await post(staff, `${await make("unsolved", { type: "SERVICE" })}/reject`, {
    rejectReason: "Parts are no longer made.",
  });

  const storageState = await ownerContext.storageState();
  await Promise.all([staffContext.close(), ownerContext.close()]);
  return { screens: screensOf(projects), storageState };
}

const SIGNATURE = {
  kind: "DRAWN",
  data: "M60 140L90 60L120 140L150 60L180 140M230 120L300 90L340 130L420 80L520 120",
};

function screensOf(projects: ReadonlyMap<string, string>): PortalScreens {
  const at = (name: string) => projects.get(name) ?? "";
  return {
    projects: "/projects",
    account: "/account",
    ...Object.fromEntries([...projects].map(([name, path]) => [`project-${name}`, path])),
    "contract-none": `${at("new")}/contract`,
    "contract-ready": `${at("ready")}/contract`,
    "contract-changed": `${at("changed")}/contract`,
    "contract-expired": `${at("expired")}/contract`,
    "contract-cooling-off": `${at("cooling-off")}/contract`,
    "contract-void": `${at("declined")}/contract`,
    "receipt-new": `${at("cooling-off")}/contract/receipt?thanks`,
    receipt: `${at("done")}/contract/receipt`,
    "close-declining": `${at("ready")}/close`,
    "close-cooling-off": `${at("cooling-off")}/close`,
    "close-agreed": `${at("installing")}/close`,
    "close-closed": `${at("declined")}/close`,
    days: `${at("ready")}/days`,
    "days-closed": `${at("declined")}/days`,
    "project-unknown": "/projects/018f0000-0000-7000-8000-000000000000",
  };
}

/** Signs somebody in by the code in the local outbox. */
async function signIn(browser: Browser, address: string, email: string): Promise<BrowserContext> {
  const context = await browser.newContext({ extraHTTPHeaders: { "sec-fetch-site": "same-origin" } });
  const page = await context.newPage();
  const mail = page
    .getByRole("listitem")
    .filter({ hasText: email })
    .getByRole("link", { name: /^Sign in/ });
  await page.goto(`${address}/outbox`);
  const earlier = await mail.count();
  await send(context.request, `${address}/api/auth/sign-in`, { email });
  while ((await mail.count()) === earlier) await page.reload();
  await mail.first().click();
  const code = await page
    .frameLocator("iframe")
    .getByText(/^\d{6}$/)
    .innerText();
  await send(context.request, `${address}/api/auth/sign-in/confirm`, { email, code });
  await page.close();
  return context;
}

async function upload(as: APIRequestContext, address: string): Promise<string> {
  const fileAssociationId = crypto.randomUUID();
  for (const [fileCode, [name, mimeType]] of Object.entries(PHOTOS)) {
    const buffer = await readFile(`e2e/homeowner/photos/${name}`);
    const multipart = { fileAssociationId, fileCode, file: { name, mimeType, buffer } };
    const answer = await as.post(`${address}/api/projects/files`, { multipart });
    if (!answer.ok()) throw new Error(`A photo was refused: ${await answer.text()}`);
  }
  return fileAssociationId;
}

async function send(as: APIRequestContext, url: string, data: object): Promise<string> {
  const answer = await as.post(url, { data });
  if (!answer.ok()) throw new Error(`${url} was refused: ${await answer.text()}`);
  const text = await answer.text();
  return textOf(parseJson(text), "id") ?? "";
}
