import { Code } from "#components/docs/code.tsx";
import type { ExampleFile, Examples } from "#lib/docs/example.rules.ts";

/** A file of the examples, to be read or copied. */
export function Example({ file, examples }: { file: ExampleFile; examples: Examples }) {
  return <Code title={`examples/${file}`}>{examples.get(file) ?? ""}</Code>;
}
