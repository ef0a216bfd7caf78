import { launch } from "./launch.mjs";

launch("scripts/start.ts", { NODE_ENV: process.argv.includes("--dev") ? "development" : "production" });
