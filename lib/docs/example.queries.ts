import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { EXAMPLES, type Examples } from "#lib/docs/example.rules.ts";

/** Reads the examples that the documentation shows, as they are. */
export async function readExamples(): Promise<Examples> {
  const read = EXAMPLES.map(async (file) => {
    const text = await readFile(path.join(process.cwd(), "examples", file), "utf8");
    return [file, text.trimEnd()] as const;
  });
  return new Map(await Promise.all(read));
}
