import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "#lib/env.ts";
import { CommandFailed } from "#scripts/run.ts";
import { Undo } from "#scripts/undo.ts";

/** Something the person at the terminal can put right: shown without a stack. */
export class Refusal extends Error {
  override name = "Refusal";
}

/**
 * Runs `main` when the module is the script that node was asked to run, and not when it is imported. What it throws is printed
 * and ends the process with code 1. A script that stays passes what it started to `undo`: it is undone when `main` fails, and
 * on Ctrl-C, SIGTERM, a closed terminal or a killed launcher, after which the process ends with code 0.
 */
export async function runScript(module: ImportMeta, main: (undo: Undo) => Promise<void>): Promise<void> {
  if (!module.main) return;
  const undo = new Undo();
  const running = main(undo);
  stopOnSignal(undo, running);
  try {
    await running;
  } catch (error) {
    report(error);
    await undo.run();
    process.exit(1);
  }
}

function stopOnSignal(undo: Undo, running: Promise<void>): void {
  let since: number | undefined;
  const stop = () => {
    void undoAndEnd();
  };
  const undoAndEnd = async () => {
    // One Ctrl-C arrives several times: from the terminal, from npm and from the launcher. A later one means "at once".
    if (since !== undefined && Date.now() - since > 1_500) process.exit(1);
    if (since !== undefined) return;
    since = Date.now();
    await undo.run();
    // What is still starting gets a moment to be undone as soon as it has started.
    await Promise.race([running.catch(() => undefined), sleep(3_000)]);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  process.on("disconnect", stop);
  // Listening to the launcher must not keep a script alive that has finished.
  process.channel?.unref();
}

function report(error: unknown): void {
  if (error instanceof ConfigurationError) console.error(`The configuration is not right:\n${error.message}`);
  else if (error instanceof Refusal || error instanceof CommandFailed) console.error(error.message);
  else console.error(error);
}
