/** What a file is, as far as imports go. */
type Layer = keyof typeof MAY_IMPORT;

const PURE = ["schema", "rules"] as const;
const BELOW_OPERATIONS = [
  ...PURE,
  "queries",
  "part",
  "operation kind",
  "database",
  "storage",
  "jobs",
  "brand",
] as const;
const PLUMBING = ["plumbing", "database", "storage", "jobs", "auth", "operation kind", "brand"] as const;

/** The import rules of the architecture: a file of the layer on the left may import files of the layers on the right. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  route: ["pipeline", "operation", "running", "auth"],
  page: ["page", "component", "client", "queries", "auth", "brand", ...PURE],
  proxy: ["auth", "brand", "settings", ...PURE],
  component: ["component", "client", "brand", ...PURE],
  client: ["client", ...PURE],
  schema: PURE,
  rules: PURE,
  queries: [...PURE, "queries", "database", "settings", "brand"],
  operation: BELOW_OPERATIONS,
  // What several operations share, or one outgrew.
  part: [...BELOW_OPERATIONS, "plumbing", "settings"],
  // Health, the worker, the API document: what runs the domain, and is not part of it.
  running: [...BELOW_OPERATIONS, "running", "operation", "plumbing", "settings", "auth"],
  "operation kind": ["rules", "database"],
  brand: ["rules", "database", "settings"],
  settings: ["settings", "rules"],
  database: ["rules", "database", "settings"],
  storage: ["rules", "storage", "settings"],
  jobs: ["rules", "jobs", "database", "settings"],
  auth: [...PURE, "auth", "database", "settings", "plumbing", "jobs", "operation kind", "brand"],
  plumbing: ["file rules", "settings", "rules", ...PLUMBING],
  // Installed elsewhere as it is: it has nothing but its own files, beside each other.
  "client package": [],
  pipeline: ["file rules", "settings", "rules", "pipeline", ...PLUMBING],
};

/** Folders and files that are a layer as a whole; the first that fits counts. What fits none is judged by its suffix. */
const PLACES: readonly (readonly [pattern: RegExp, layer: string])[] = [
  [/^lib\/client\//, "client package"],
  [/^app\/api\/.*\/?route\.ts$/, "route"],
  [/^app\//, "page"],
  [/^proxy\.ts$/, "proxy"],
  [/^components\//, "component"],
  [/\.client\.ts$/, "client"],
  [/\.schema\.ts$/, "schema"],
  [/\.rules\.ts$/, "rules"],
  [/\.queries\.ts$/, "queries"],
  [/^lib\/operation\.ts$/, "operation kind"],
  [/^lib\/brand\.ts$/, "brand"],
  [/^lib\/env(\.variables)?\.ts$/, "settings"],
  // Of AUTH_SECRET other secrets follow than those of signing in.
  [/^lib\/auth\/secret\.ts$/, "settings"],
  [/^lib\/db\//, "database"],
  [/^lib\/storage\//, "storage"],
  [/^lib\/jobs\//, "jobs"],
  [/^lib\/auth\//, "auth"],
  [/^lib\/http\/(handle|handle-session|deliver|expose|methods)\.ts$/, "pipeline"],
  [/^lib\/(http|mail|pdf)\/|^lib\/log\.ts$/, "plumbing"],
  [/^lib\/running\//, "running"],
];

const NEVER_NEXT_OR_REACT: readonly Layer[] = [
  "schema",
  "rules",
  "queries",
  "operation",
  "part",
  "database",
  "storage",
  "jobs",
];

const IN_BROWSER: readonly Layer[] = ["component", "client", ...PURE];

/** Nouns are domain: nothing below them may know them. */
const DOMAIN = /^lib\/(?!auth\/|brand\/|db\/|http\/|jobs\/|mail\/|pdf\/|running\/|storage\/)[^/]+\//;
const BELOW_DOMAIN: readonly Layer[] = [...PLUMBING, "pipeline", "settings"];

/** Every import that breaks a rule, every cycle and every server file that the browser would get, in words. `files` maps paths from the root to their text. */
export function importViolations(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .flatMap(([file, text]) => importsOf(text).flatMap((target) => judge(files, file, target)))
    .concat(cycles(files), leaks(files));
}

function judge(files: ReadonlyMap<string, string>, file: string, target: string): string[] {
  const from = layerOf(files, file);
  const refused = `${file} (${from}) may not import ${target}`;
  if (from === "client package") return target.startsWith("./") ? [] : [refused];
  if (/^(next|react|react-dom)(\/|$)/.test(target))
    return NEVER_NEXT_OR_REACT.includes(from) ? [refused] : [];
  if (!files.has(target)) return [];
  const isDomainBelow = BELOW_DOMAIN.includes(from) && DOMAIN.test(target);
  const isAllowed = MAY_IMPORT[from]?.includes(layerOf(files, target)) ?? false;
  return isAllowed && !isDomainBelow ? [] : [`${refused} (${layerOf(files, target)})`];
}

/** Server files that a component or client file running in the browser would bring along, by however many steps. */
function leaks(files: ReadonlyMap<string, string>): string[] {
  const runsInBrowser = ([file, text]: [string, string]) =>
    file.endsWith(".client.ts") || /^"use client";/m.test(text);
  return [...files].filter(runsInBrowser).flatMap(([file]) => {
    const leak = [...reachable(files, file)].find((reached) => !IN_BROWSER.includes(layerOf(files, reached)));
    return leak ? [`${file} would bring ${leak} to the browser`] : [];
  });
}

function reachable(files: ReadonlyMap<string, string>, file: string, seen = new Set<string>()): Set<string> {
  for (const target of importsOf(files.get(file) ?? "")) {
    if (!files.has(target) || seen.has(target)) continue;
    seen.add(target);
    reachable(files, target, seen);
  }
  return seen;
}

function layerOf(files: ReadonlyMap<string, string>, file: string): Layer {
  const text = files.get(file) ?? "";
  const place = PLACES.find(([pattern]) => pattern.test(file))?.[1];
  return place ?? (importsOf(text).includes("lib/operation.ts") ? "operation" : "part");
}

/** What a file imports: paths from the root for the project's own files, names for packages. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...statements].map((match) => (match[1] ?? "").replace(/^#/, ""));
}

function cycles(files: ReadonlyMap<string, string>): string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
    if (path.includes(file) || finished.has(file)) return;
    for (const target of importsOf(files.get(file) ?? ""))
      if (files.has(target)) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of files.keys()) walk(file, []);
  return found;
}
