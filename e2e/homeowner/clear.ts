import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing on the page stands in the way of anybody, as far as a machine can see. */
export async function expectClear(page: Page, screen: string): Promise<void> {
  // Each frame would be looked at in a page of its own; ours hold mails alone, in the outbox.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, `what axe finds on ${screen}`).toEqual([]);
}
