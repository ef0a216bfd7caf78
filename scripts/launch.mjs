// Runs before anything is installed: built-in modules only, and nothing newer than Node 18.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Installs the packages when they are missing or stale, then runs a TypeScript script on the Node version the
 * project pins, with this process's arguments. Ends this process with the script's exit code.
 * @param {string} script path from the project's root
 * @param {Record<string, string>} environment added to the script's environment
 */
export function launch(script, environment) {
  if (!isInstalled()) install();
  const node = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(node)) fail("Node 24 is missing from node_modules. Run `npm ci` without --ignore-scripts.");
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", script, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
    // The extra channel tells the script when this process is killed outright, so that it stops too.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

/** npm notes what it installed beside the packages: every package of the lock file must be in that note, unchanged. */
function isInstalled() {
  const note = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(note)) return false;
  const installed = readPackages(note);
  return Object.entries(readPackages(path.join(root, "package-lock.json"))).every(([name, wanted]) => {
    if (name === "") return true;
    const found = installed[name];
    // Packages for other platforms are in the lock file but never installed.
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function install() {
  console.log("Installing packages (npm ci) …");
  // npm names itself in the environment; without it (plain `node scripts/start.mjs`) the one in PATH is used.
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const [file = "npm", ...first] = command;
  const result = spawnSync(file, [...first, "ci", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (result.status !== 0) fail("npm ci failed: see its messages above.");
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
