"use client";

import { Button } from "#components/ui/button.tsx";

/** What shows when a page fails: nothing typed is lost, and how to go on. */
export default function PageError() {
  return (
    <main id="main" className="mx-auto w-full max-w-6xl px-5 py-16 sm:px-8">
      <h1 className="text-2xl">This page didn't load</h1>
      <p className="mt-3 mb-8 max-w-prose text-ink-soft" role="alert">
        Something went wrong on our side, or the connection broke off. What you've told us is still on your
        device. Please try again.
      </p>
      {/* A fresh load: code that failed to arrive is not asked for again otherwise, and the draft is kept anyway. */}
      <Button onClick={() => location.reload()}>Try again</Button>
    </main>
  );
}
