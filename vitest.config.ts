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
    maxWorkers: 2,
    // A skipped or lonely test must never look like a pass.
    allowOnly: false,
  },
});
