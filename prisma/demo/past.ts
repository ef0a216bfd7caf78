import { mock } from "node:test";

const DAY = 24 * 60 * 60 * 1_000;

/**
 * Runs `work` as if it were `days` ago, at `hour` o'clock UTC: 0 to 7 is daytime in Australia. Only what asks for the time
 * is answered so, in this process, until `work` is done: nothing else may run meanwhile. `days` is 1 or more.
 */
export async function ago<Result>(days: number, hour: number, work: () => Promise<Result>): Promise<Result> {
  const today = Math.floor(Date.now() / DAY) * DAY;
  mock.timers.enable({ apis: ["Date"], now: today - days * DAY + hour * 60 * 60 * 1_000 });
  try {
    return await work();
  } finally {
    mock.timers.reset();
  }
}
