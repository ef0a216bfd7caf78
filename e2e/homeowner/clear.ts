import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What can differ between the themes: only colours do. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Nothing on the page stands in the way of anybody, in neither theme, as far as a machine can see. */
export async function expectClear(page: Page, screen: string): Promise<void> {
  const { colorScheme, reducedMotion } = await page.evaluate(asShown);
  await expectNothingFound(axeOn(page), `${screen}, ${colorScheme}`);
  const other = colorScheme === "dark" ? "light" : "dark";
  // Colours on their way from one theme to the other are those of neither.
  await page.emulateMedia({ colorScheme: other, reducedMotion: "reduce" });
  await expectNothingFound(axeOn(page).withRules(RULES_OF_COLOUR), `${screen}, ${other}`);
  await page.emulateMedia({ colorScheme, reducedMotion });
}

function asShown() {
  return {
    colorScheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches ? "reduce" : "no-preference",
  } as const;
}

function axeOn(page: Page): AxeBuilder {
  // Each frame would be looked at in a page of its own; ours hold mails alone, in the outbox.
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
}

async function expectNothingFound(axe: AxeBuilder, screen: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, `what axe finds on ${screen}`).toEqual([]);
}
