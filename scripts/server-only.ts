import { registerHooks } from "node:module";

// Next takes `import "server-only"` away from server code; plain Node would run it, and it throws. Packages of Next's own
// days ask for `next/server` without its ending, which Node does not find. Scripts that use such code import this file and
// load the code itself with `await import(…)`: what is imported statically is resolved before this runs.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === "next/server") return nextResolve("next/server.js", context);
    if (specifier !== "server-only") return nextResolve(specifier, context);
    return { url: "data:text/javascript,", format: "module", shortCircuit: true };
  },
});
