"use client";

import "./globals.css";

/** The last net, when even the frame of the pages fails: it may lean on nothing else. */
export default function GlobalError() {
  return (
    <html lang="en-AU">
      <body>
        <main className="mx-auto w-full max-w-3xl px-5 py-16">
          <title>Something went wrong</title>
          <h1 className="text-2xl">Something went wrong</h1>
          <p className="mt-3 mb-8 max-w-prose text-ink-soft">
            It's on our side. What you've told us is still on your device. Please load the page again in a
            minute.
          </p>
          <a href="/" className="font-semibold text-leaf underline underline-offset-4">
            To the front page
          </a>
        </main>
      </body>
    </html>
  );
}
