import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signInLetter } from "#lib/auth/sign-in-mail.rules.ts";
import { acceptanceNoticeLetter, contractAcceptedLetter } from "#lib/contracts/acceptance-mail.rules.ts";
import { contractReadyLetter } from "#lib/contracts/contract-ready-mail.rules.ts";
import { photoRetakeLetter } from "#lib/files/retake-mail.rules.ts";
import type { Letter } from "#lib/mail/letter.rules.ts";
import { letterHtml } from "#lib/mail/letter-html.rules.ts";
import { closureNoticeLetter, projectClosedLetter } from "#lib/projects/closure-mail.rules.ts";
import { requestNoticeLetter, requestReceivedLetter } from "#lib/projects/request-mail.rules.ts";
import { ACCEPTED, CHANGED } from "#lib/testing/contract-facts.ts";

const LONG = "Wollstonecraft-Featherstonehaugh".repeat(3);

const FACTS = {
  reference: "K7Q4-2M9X",
  companyName: `${LONG} Solar`,
  url: `https://portal.example.com/projects/${LONG}`,
  customer: { name: `Ann ${LONG}`, firstName: "Ann", email: `${LONG}@example.com`, phone: null },
};
const REQUEST = { ...FACTS, products: "solar, a battery and an EV charger", isService: false, photos: 0 };
const ENDING = { ...FACTS, outcome: "FAILED", reason: `${LONG}\n${LONG}` } as const;

const LETTERS: Record<string, Letter> = {
  "request received": requestReceivedLetter(REQUEST),
  "request notice": requestNoticeLetter(REQUEST),
  "sign in": signInLetter({ link: `${FACTS.url}#token=${LONG}`, code: "482913", companyName: LONG }),
  "contract ready": contractReadyLetter(CHANGED),
  "contract accepted": contractAcceptedLetter(ACCEPTED),
  "acceptance notice": acceptanceNoticeLetter(ACCEPTED),
  "project closed": projectClosedLetter(ENDING),
  "closure notice": closureNoticeLetter(ENDING),
  "photo retake": photoRetakeLetter({ ...FACTS, fileCode: "switchboard_photo", reason: `${LONG}\n${LONG}` }),
};

const SENDER = {
  name: FACTS.companyName,
  phone: "1300 000 000",
  email: `hi@${LONG}.example`,
  url: FACTS.url,
  // A company's own: the product's is what everything else is seen in.
  accent: "#7a2e8e",
  logo: null,
};

test.use({ viewport: { width: 320, height: 640 } });

for (const [name, letter] of Object.entries(LETTERS)) {
  test(`the mail "${name}" fits a narrow phone, asks nobody for anything and is plain to everyone in both themes`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(letterHtml(letter, SENDER));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // Mails have no landmarks: they are shown inside a page that does.
      const axe = new AxeBuilder({ page }).setLegacyMode().disableRules(["region", "landmark-one-main"]);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(asked).toEqual([]);
  });
}
