import { readFileSync } from "node:fs";

const MIGRATION = "prisma/migrations/20261125060000_terms_and_classes/migration.sql";

/** The terms that came with the software, as every database begins with them. */
export const FIRST_TERMS = {
  version: 1,
  text: readFileSync(MIGRATION, "utf8").split("$terms$")[1] ?? "",
};
