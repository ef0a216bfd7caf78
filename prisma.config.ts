import { defineConfig } from "prisma/config";

// Prisma insists on finding a schema engine, although `generate` never runs it and our migrations go through its
// WebAssembly build (scripts/migrate.ts). Naming any executable keeps it from fetching one over the network.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env["DATABASE_URL"] ? { datasource: { url: process.env["DATABASE_URL"] } } : {}),
});
