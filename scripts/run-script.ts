import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "#lib/env.ts";
import { DomainError } from "#lib/errors.rules.ts";
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
  const stopping = stopOnSignal(undo, running);
  try {
    await running;
  } catch (error) {
    // What fails because it is being stopped has not failed.
    if (stopping.since !== undefined) return;
    report(error);
    await undo.run();
    process.exit(1);
  }
}

function stopOnSignal(undo: Undo, running: Promise<void>): { since: number | undefined } {
  const stopping: { since: number | undefined } = { since: undefined };
  const stop = () => {
    void undoAndEnd();
  };
  const undoAndEnd = async () => {
    // One Ctrl-C arrives several times: from the terminal, from npm and from the launcher. A later one means "at once".
    if (stopping.since !== undefined && Date.now() - stopping.since > 1_500) process.exit(1);
    if (stopping.since !== undefined) return;
    stopping.since = Date.now();
    // What is just starting gets a moment to finish, so that it can be undone in order.
    await Promise.race([running.catch(() => undefined), sleep(3_000)]);
    await undo.run();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  process.on("disconnect", stop);
  // Listening to the launcher must not keep a script alive that has finished.
  process.channel?.unref();
  return stopping;
}

function report(error: unknown): void {
  if (error instanceof ConfigurationError) console.error(`The configuration is not right:\n${error.message}`);
  else if (error instanceof Refusal || error instanceof DomainError || error instanceof CommandFailed)
    console.error(error.message);
  else console.error(error);
}
