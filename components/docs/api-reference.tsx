"use client";

import { useEffect, useRef, useState } from "react";
import { referenceLayout } from "#components/docs/reference-layout.ts";

/** Every operation as the API document has it, to read and to try. The renderer is large: it comes once the page stands. */
export function ApiReference() {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "there" | "failed">("loading");

  useEffect(() => {
    const abort = new AbortController();
    const show = async () => {
      const { default: SwaggerUI } = await import("swagger-ui-dist/swagger-ui-es-bundle.js");
      const domNode = place.current;
      if (abort.signal.aborted || domNode === null) return;
      SwaggerUI({
        domNode,
        url: "/api/openapi.json",
        layout: "ReferenceLayout",
        plugins: [referenceLayout],
        // They would be links inside buttons, which many cannot use.
        deepLinking: false,
        displayRequestDuration: true,
        docExpansion: "list",
        filter: true,
        // A token is forgotten with the page.
        persistAuthorization: false,
        // Else the document's address would be sent to a validator elsewhere.
        validatorUrl: null,
        onComplete: () => setState("there"),
      });
    };
    show().catch(() => setState("failed"));
    return () => abort.abort();
  }, []);

  return (
    <>
      {state !== "there" && (
        <p role="status" className="py-6 text-ink-soft">
          {state === "loading"
            ? "One moment: the reference is being laid out…"
            : "The reference couldn't be loaded. Reload the page, or read the document itself."}
        </p>
      )}
      <h2 className="sr-only">Operations</h2>
      <div ref={place} className="api-reference" />
    </>
  );
}
