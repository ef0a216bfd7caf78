import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { chromiumFlags, requireChromium } from "#scripts/chromium.ts";
import { makePortalSamples } from "#scripts/screenshot-portal.ts";
import { sampleDraft, sampleSent } from "#scripts/screenshot-samples.ts";

/**
 * Takes a picture of every screen at three sizes in both themes, of a portal that runs already, with demo data, without a mail
 * server and with RATE_LIMITS=off: it asks and signs a good deal to have something to show.
 * Usage: npm run screenshots -- [address] [folder] [name filter, a regular expression]
 */
const [address = "http://localhost:3000", folder = "test-results/screenshots", filter = ""] =
  process.argv.slice(2);

const SIZES = { phone: [390, 844], tablet: [820, 1180], desktop: [1280, 800] } as const;
const THEMES = ["light", "dark"] as const;
/** Where visitors go. */
const SCREENS = {
  home: "/",
  "request-system": "/request/system",
  "request-property": "/request/property",
  "request-photos": "/request/photos",
  "request-you": "/request/you",
  "request-days": "/request/days",
  "request-check": "/request/check",
  "request-sent": "/request/sent",
  "sign-in": "/sign-in",
  "sign-in-signed-out": "/sign-in?out=here",
  "sign-in-code": "/sign-in/code",
  "sign-in-link": "/sign-in/link#token=0123456789abcdef",
  "sign-in-link-spent": "/sign-in/link",
  outbox: "/outbox",
  "nothing-here": "/nothing-here",
};

const wanted = new RegExp(filter);
const browser = await chromium.launch({
  executablePath: await requireChromium(),
  args: chromiumFlags(),
});
mkdirSync(folder, { recursive: true });
const homeowner = await makePortalSamples(browser, address);
for (const size of ["phone", "tablet", "desktop"] as const) {
  for (const theme of THEMES) {
    await shoot(browser, { size, theme, screens: SCREENS });
    await shoot(browser, { size, theme, ...homeowner });
  }
}
await browser.close();

interface Round {
  size: keyof typeof SIZES;
  theme: (typeof THEMES)[number];
  /** Address of each screen, by the name of its picture. */
  screens: Record<string, string>;
  storageState?: BrowserContextOptions["storageState"];
}

async function shoot(from: Browser, { size, theme, screens, storageState }: Round): Promise<void> {
  const [width, height] = SIZES[size];
  const isPhone = size === "phone";
  const context = await from.newContext({
    viewport: { width, height },
    colorScheme: theme,
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: "reduce",
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  for (const [screen, path] of Object.entries(screens)) {
    const name = `${screen}-${size}-${theme}`;
    if (!wanted.test(name)) continue;
    await page.goto(address + path);
    await fillStore(page, path);
    await page.goto(address + path);
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
