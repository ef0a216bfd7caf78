import { registerHooks } from "node:module";

// Next takes `import "server-only"` away from server code; plain Node would run it, and it throws. Scripts that use such code
// import this file and load the code itself with `await import(…)`: what is imported statically is resolved before this runs.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== "server-only") return nextResolve(specifier, context);
    return { url: "data:text/javascript,", format: "module", shortCircuit: true };
  },
});
