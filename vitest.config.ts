import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Outside of Next this package throws: see scripts/server-only.ts.
    alias: { "server-only": fileURLToPath(new URL("lib/testing/server-only.ts", import.meta.url)) },
  },
  test: {
    include: ["{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
    globalSetup: "lib/testing/global-setup.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // One more than a small machine has cores: some wait for the clock of the job queue and leave theirs to others.
    maxWorkers: 3,
    // A skipped or lonely test must never look like a pass.
    allowOnly: false,
  },
});
