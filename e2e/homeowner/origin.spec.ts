import { expect, keptIn, test } from "./fixtures.ts";
import {
  answerDays,
  answerProperty,
  answerSystem,
  answersBefore,
  answerYou,
  choose,
  expectHeading,
  goOn,
  PHOTOS,
  send,
  slotOf,
} from "./journey.ts";

// Playwright's recorder would fetch things of its own from the page.
test.use({ trace: "off" });

test("In a whole request nothing leaves the origin, nothing personal is in an address, and the console stays quiet", async ({
  page,
  context,
  baseURL,
  email,
}) => {
  const asked: string[] = [];
  const said: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("framenavigated", (frame) => asked.push(frame.url()));
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));

  await page.goto("/");
  await page.getByRole("link", { name: "Start your request" }).first().click();
  await answerSystem(page);
  await answerProperty(page);
  await expectHeading(page, "Three photos save us a visit");
  for (const { file, slot } of Object.values(PHOTOS)) {
    await choose(page, slot, file);
    await expect(slotOf(page, slot).getByText("Got it")).toBeVisible();
  }
  await goOn(page);
  await answerYou(page, email);
  await answerDays(page);
  const reference = await send(page);

  expect(said).toEqual([]);
  const origins = asked.filter((url) => !url.startsWith("data:")).map((url) => new URL(url).origin);
  expect([...new Set(origins)]).toEqual([new URL(baseURL ?? "").origin]);
  const addresses = decodeURIComponent(asked.filter((url) => !/^(?:data|blob):/.test(url)).join("\n"));
  expect(addresses).not.toMatch(/Maja|Øverby|maja|0412|Banksia|3071|2001|July|switchboard-on/);
  expect(addresses).not.toContain(reference);
});

test.describe("with everything answered", () => {
  test.use({ begun: answersBefore("check") });

  test("After sending, only the reference and the first name stay in the browser", async ({
    page,
    email,
  }) => {
    await page.goto("/request/photos");
    await choose(page, PHOTOS.board.slot, PHOTOS.board.file);
    await expect(slotOf(page, PHOTOS.board.slot).getByText("Got it")).toBeVisible();
    expect(JSON.stringify(await keptIn(page))).toContain(email);
    await page.goto("/request/check");
    const reference = await send(page);

    const { "rooftop-sent": sent = "{}", ...others } = await keptIn(page);
    expect(others).toEqual({});
    expect(JSON.parse(sent)).toEqual({
      at: expect.any(Number),
      reference,
      firstName: "Maja",
      photosLater: ["preferred_installation_location_photo", "site_access_photo"],
      isEarlier: false,
    });
    const photos = await page.evaluate(async () => {
      const opening = indexedDB.open("rooftop-photos", 1);
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const counting = opening.result.transaction("photos").objectStore("photos").count();
      await new Promise((resolve) => counting.addEventListener("success", resolve));
      return counting.result;
    });
    expect(photos).toBe(0);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(email);
  });
});

test("Each page forbids foreign and injected code, being framed, and being guessed at", async ({
  request,
}) => {
  const nonces: string[] = [];
  for (const path of ["/", "/request/system", "/request/you", "/request/sent", "/nothing-here"]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": expect.stringContaining("camera=(self)"),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
    const policy = headers["content-security-policy"] ?? "";
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain("unsafe");
    nonces.push(/script-src 'self' 'nonce-([\w-]{22})' 'strict-dynamic'/.exec(policy)?.[1] ?? "");
  }
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonces).not.toContain("");
});

test("Whoever opens the form gets a mark of their own that scripts and other sites cannot use", async ({
  page,
  context,
}) => {
  await page.goto("/");
  expect(await context.cookies()).toEqual([]);
  await page.goto("/request/system");
  const [visitor] = await context.cookies();
  expect(visitor).toMatchObject({ name: "rooftop-visitor", httpOnly: true, sameSite: "Lax", path: "/" });
  expect(visitor?.value).toMatch(/^[\w-]{43}$/);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.goto("/request/system");
  expect((await context.cookies()).map(({ value }) => value)).toEqual([visitor?.value]);
});

test("A page of another visitor does not show what this one wrote", async ({ browser, page, baseURL }) => {
  await page.goto("/request/system");
  await page.getByRole("checkbox", { name: "A battery" }).check();
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await stranger.goto("/request/system");
  await expect(stranger.getByRole("checkbox", { name: "A battery" })).not.toBeChecked();
  await stranger.context().close();
});
