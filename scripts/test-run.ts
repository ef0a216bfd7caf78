import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";
import { CommandFailed } from "#scripts/run.ts";

/** What a suite's own report says of it, vitest's or Playwright's. A skipped test counts as failed. */
const report = z.union([
  z.pipe(
    z.object({ numTotalTests: z.number(), numPassedTests: z.number() }),
    z.transform((of) => ({ passed: of.numPassedTests, failed: of.numTotalTests - of.numPassedTests })),
  ),
  z.pipe(
    z.object({
      stats: z.object({
        expected: z.number(),
        unexpected: z.number(),
        flaky: z.number(),
        skipped: z.number(),
      }),
    }),
    z.transform(({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    })),
  ),
]);

/** One run of checks and suites: prints how each went, with the output of those that failed, and adds them up. */
export class TestRun {
  #passed = 0;
  #failed = 0;

  /** Something that passes or fails as a whole. */
  async check(title: string, work: () => Promise<unknown>): Promise<void> {
    const failure = await this.#timed(title, work);
    this.#add(failure ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
  }

  /** Many tests with a report of their own, written as JSON to the file that `work` is given. */
  async suite(title: string, work: (report: string) => Promise<unknown>): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), "rooftop-report-"));
    const file = path.join(folder, "report.json");
    const failure = await this.#timed(title, () => work(file));
    const count = existsSync(file)
      ? report.parse(JSON.parse(readFileSync(file, "utf8")))
      : { passed: 0, failed: 0 };
    rmSync(folder, { recursive: true });
    // A suite that broke beside its tests, or ran none, did not pass.
    const isBroken = count.failed === 0 && (failure || count.passed === 0);
    this.#add(isBroken ? { ...count, failed: 1 } : count);
    console.log(`    ${count.passed} passed, ${isBroken ? 1 : count.failed} failed`);
  }

  /** Prints the closing line and returns the exit code. */
  finish(): number {
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }

  async #timed(title: string, work: () => Promise<unknown>): Promise<boolean> {
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    try {
      await work();
      console.log(`ok   ${title} (${seconds()})`);
      return false;
    } catch (error) {
      console.log(`FAIL ${title} (${seconds()})`);
      console.log(error instanceof CommandFailed ? error.output : error);
      return true;
    }
  }

  #add(count: { passed: number; failed: number }): void {
    this.#passed += count.passed;
    this.#failed += count.failed;
  }
}
