import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumFlags, requireChromium } from "#scripts/chromium.ts";
import { sampleDraft, sampleSent } from "#scripts/screenshot-samples.ts";

/**
 * Takes a picture of every screen at three sizes in both themes, of a portal that runs already.
 * Usage: npm run screenshots -- [address] [folder] [name filter]
 */
const [address = "http://localhost:3000", folder = "test-results/screenshots", filter = ""] =
  process.argv.slice(2);

const SIZES = { phone: [390, 844], tablet: [1024, 1366], desktop: [1440, 900] } as const;
const THEMES = ["light", "dark"] as const;
const SCREENS = [
  "/",
  "/request/system",
  "/request/property",
  "/request/photos",
  "/request/you",
  "/request/days",
  "/request/check",
  "/request/sent",
  "/nothing-here",
];

const browser = await chromium.launch({
  executablePath: await requireChromium(),
  args: chromiumFlags(),
});
mkdirSync(folder, { recursive: true });
for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const theme of THEMES) await shoot(browser, { size, width, height, theme });
}
await browser.close();

async function shoot(
  from: Browser,
  at: { size: string; width: number; height: number; theme: (typeof THEMES)[number] },
) {
  const { size, width, height, theme } = at;
  const isPhone = size === "phone";
  const context = await from.newContext({
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  for (const screen of SCREENS) {
    const name = `${screen.slice(1).replaceAll("/", "-") || "home"}-${size}-${theme}`;
    if (!name.includes(filter)) continue;
    await page.goto(address + screen);
    await fillStore(page, screen);
    await page.goto(address + screen);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  await context.close();
}

async function fillStore(page: Page, screen: string): Promise<void> {
  const isBlank = screen === "/" || screen === "/request/system";
  await page.evaluate(
    ([draft, sent]) => {
      localStorage.clear();
      if (draft) localStorage.setItem("rooftop-request", draft);
      if (sent) localStorage.setItem("rooftop-sent", sent);
    },
    [
      isBlank || screen === "/request/sent" ? "" : JSON.stringify(sampleDraft()),
      screen === "/request/sent" ? JSON.stringify(sampleSent()) : "",
    ],
  );
}
