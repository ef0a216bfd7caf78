import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import * as z from "zod/mini";

const ALL_RULES = { resultTypes: ["violations" as const], rules: { "target-size": { enabled: true } } };

/** What can differ between the themes: only colours do. */
const RULES_OF_COLOUR = {
  resultTypes: ["violations" as const],
  runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] },
};

const looked = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** Nothing on the page stands in the way of anybody, in neither theme, as far as a machine can see. */
export async function expectClear(page: Page, screen: string): Promise<void> {
  const { colorScheme, reducedMotion } = await page.evaluate(asShown);
  await expectNothingFound(page, { screen: `${screen}, ${colorScheme}`, options: ALL_RULES });
  const other = colorScheme === "dark" ? "light" : "dark";
  await showIn(page, other);
  await expectNothingFound(page, { screen: `${screen}, ${other}`, options: RULES_OF_COLOUR });
  await showIn(page, colorScheme);
  await page.emulateMedia({ reducedMotion });
}

/** Nothing moves on the way: colours between one theme and the other are those of neither. */
function showIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

function asShown() {
  return {
    colorScheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches ? "reduce" : "no-preference",
  } as const;
}

interface Look {
  screen: string;
  options: typeof ALL_RULES | typeof RULES_OF_COLOUR;
}

async function expectNothingFound(page: Page, { screen, options }: Look): Promise<void> {
  const { violations } = looked.parse(await look(page, options));
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, `what axe finds on ${screen}`).toEqual([]);
}

/** The first look brings axe to the page, which takes most of the time; it stays there for the next. */
async function look(page: Page, options: Look["options"]): Promise<unknown> {
  if (await page.evaluate("'axe' in window")) return page.evaluate(`axe.run(${JSON.stringify(options)})`);
  // Each frame would be looked at in a page of its own; ours hold mails alone, in the outbox.
  return new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
}
