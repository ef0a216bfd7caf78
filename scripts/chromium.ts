import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { runProgram } from "#scripts/run.ts";

/** The first has no windows and needs a third less of the machine. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Chromium on this machine: CHROMIUM_PATH, one in PATH, a usual place, or Playwright's own. Undefined when there is none. */
export function findChromium(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return given;
  const folders = [
    ...(process.env["PATH"] ?? "").split(path.delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
  ];
  const known = folders.filter((folder) => folder !== "");
  const candidates = NAMES.flatMap((name) => known.map((folder) => path.join(folder, name)));
  return [...candidates, ...MAC, chromium.executablePath()].find(isExecutable);
}

/** Chromium on this machine, installed first when missing. Throws when that fails too: browser tests are never skipped. */
export async function requireChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium here: installing one.");
  await runProgram(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]).catch(
    installFromDebian,
  );
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("Chromium is needed for the browser tests. Install it, or set CHROMIUM_PATH to one.");
}

/** How Chromium must be started: quiet on the network and, as root in a container, without its sandbox. */
export function chromiumFlags(): string[] {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  return [...quiet, "--disable-gpu", "--disable-quic", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
}

async function installFromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], quiet);
  await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"], quiet);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
