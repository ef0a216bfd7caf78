import { DocsPage } from "#components/docs/docs-page.tsx";
import { Example } from "#components/docs/example.tsx";
import { GuideBasics } from "#components/docs/guide-basics.tsx";
import { GuideLimits } from "#components/docs/guide-limits.tsx";
import { GuideProject } from "#components/docs/guide-project.tsx";
import { GuideSection } from "#components/docs/guide-section.tsx";
import { GuideWebhooks } from "#components/docs/guide-webhooks.tsx";
import { readExamples } from "#lib/docs/example.queries.ts";
import { here } from "#lib/docs/here.queries.ts";

export const metadata = { title: "Getting started with the API" };

export default async function Page() {
  const examples = await readExamples();
  const { appUrl, limits } = here();
  return (
    <DocsPage current="/docs/start" title="Getting started">
      <p className="mt-3 max-w-prose text-lg text-ink-soft">
        Your software can do all that people do here: ask for a system, price it, have it agreed, write down
        money, and hear of every change. Take an afternoon.
      </p>
      <p className="mt-3 max-w-prose">
        The examples are for a shell with curl and Node. They are files of the repository and run in its
        tests, as they stand here, one after the other.
      </p>
      <GuideBasics appUrl={appUrl} examples={examples} />
      <GuideProject examples={examples} />
      <GuideWebhooks examples={examples} />
      <GuideLimits limits={limits} />
      <GuideSection id="script" title="11. All of it in one script">
        <p>
          In plain fetch, without anything to install. It repeats what got lost, and stops at the first
          refusal.
        </p>
        <Example file="plain-fetch.mjs" examples={examples} />
      </GuideSection>
    </DocsPage>
  );
}
