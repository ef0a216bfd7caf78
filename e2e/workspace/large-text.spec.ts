import { chromiumFlags, findChromium } from "#scripts/chromium.ts";
import { expectHeading } from "../homeowner/journey.ts";
import { expect, test } from "../homeowner/portal-fixtures.ts";
import { longWords } from "../homeowner/portal-room.ts";
import { expectRoom } from "../homeowner/room.ts";
import { failedDelivery, newEndpoint } from "../webhooks.ts";
import { someTemplates } from "./templates.ts";

// What "very large text" is in the browser's settings: twice the usual 16 pixels.
const args = [...chromiumFlags(), "--blink-settings=defaultFontSize=32"];
test.use({ launchOptions: { executablePath: findChromium(), args } });
test.setTimeout(120_000);

for (const [device, width] of Object.entries({ phone: 390, tablet: 1180 })) {
  test(`With text twice as large every screen of the workspace fits on a ${device}, with the longest words, and every control can be pressed`, async ({
    page,
    newHome,
    person,
    enter,
    request,
    email,
    database,
  }) => {
    await page.setViewportSize({ width, height: 820 });
    const admin = await person("ADMIN");
    await someTemplates(request, admin);
    const home = await newHome(longWords(email));
    await home.issue({ deposit: 500_000 });
    await home.staffPost("charges", { amount: 98_765_432, type: "Cash", paid_by: "Long".repeat(40) });
    const { id: endpointId } = await newEndpoint(request, admin, {
      url: `http://127.0.0.1:9/${"long".repeat(60)}`,
      eventTypes: ["File.RetakeAsked"],
    });
    const deliveryId = await failedDelivery(database, endpointId, home.projectId);
    await enter(admin);
    const screens = [
      `/workspace?q=${email}`,
      `/workspace/${home.projectId}`,
      `/workspace/contract/${home.projectId}`,
      "/workspace/pipeline",
      "/admin",
      `/admin/people?q=${admin.email}`,
      "/admin/tokens",
      "/admin/webhooks",
      `/admin/webhooks/${endpointId}`,
      `/admin/webhooks/${endpointId}/${deliveryId}`,
      "/admin/line-templates",
      "/admin/brand",
      "/admin/terms",
      "/admin/terms?version=1",
      "/admin/classes",
    ];
    for (const screen of screens) {
      await page.goto(screen);
      await expectRoom(page, screen);
    }
    await request.delete(`/api/webhooks/${endpointId}`, { headers: admin.token });
    await page.getByRole("button", { name: "Add a class" }).click();
    await expectRoom(page, "a class");
    await page.goto("/workspace/new");
    await page.getByRole("searchbox", { name: "Find the customer" }).fill(email);
    await page.getByRole("button", { name: /^Choose/ }).click();
    await page.getByRole("button", { name: "Create the project" }).click();
    await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
    await expectRoom(page, "a new project");
    await page.goto(`/workspace/${home.projectId}`);
    await page.getByRole("button", { name: "Record money" }).click();
    await expectRoom(page, "the form for money");
    await page.getByRole("button", { name: "Hand to customer" }).click();
    await expectHeading(page, "Read it in your own time");
    await expectRoom(page, "the contract in the customer's hands");
  });
}
