import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#scripts/free-port.ts";
import { assertDocumented, JUDGED } from "./judged-server.ts";

/** An app that was started as `npm start` does it. */
export interface StartedApp {
  url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the app and waits until it has printed `last`. `environment` is all that it is told beside its port. */
export async function startApp(environment: Record<string, string>, last: RegExp): Promise<StartedApp> {
  const port = await freePort();
  const app = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/start.ts"], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...JUDGED, PORT: String(port), ...environment },
    // The channel makes the app stop when we are killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  for (const stream of [app.stdout, app.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const stop = async () => {
    if (app.exitCode !== null || app.signalCode !== null) return;
    const gone = once(app, "exit");
    app.kill("SIGTERM");
    await gone;
    assertDocumented(printed);
  };
  for (const deadline = Date.now() + 120_000; !last.test(printed); await sleep(50)) {
    if (app.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`The app did not come up. It printed:\n${printed}`);
  }
  return { url: `http://localhost:${port}`, output: () => printed, stop };
}
