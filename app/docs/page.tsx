import "./reference.css";
import { ApiReference } from "#components/docs/api-reference.tsx";
import { DocsPage } from "#components/docs/docs-page.tsx";

export const metadata = { title: "API reference" };

export default function Page() {
  return (
    <DocsPage current="/docs" title="API reference">
      <p className="mt-3 max-w-prose text-ink-soft">
        Every operation, as it is now; what holds for all of them is told in{" "}
        <a href="/docs/start" className="text-leaf underline underline-offset-4">
          Getting started
        </a>
        . You can try each one here: with your own session, or with a token under “Authorize”. What you send
        is done for real.
      </p>
      <ApiReference />
    </DocsPage>
  );
}
