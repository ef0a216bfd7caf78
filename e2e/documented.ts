import * as z from "zod/mini";

/** What tests read of the API document. */
export const apiDocument = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ responses: z.record(z.string(), z.object({ description: z.string() })) }),
    ),
  ),
  components: z.object({ schemas: z.object({ Problem: z.looseObject({}) }) }),
});

type ApiDocument = z.infer<typeof apiDocument>;

/** Refusals of what is no operation: said of the whole API, not of a path. */
const OF_NO_OPERATION = ["path_not_found", "method_not_allowed"];

/** The codes that the document names for a path under a status, whichever the method. */
export function namedFor({ paths }: ApiDocument, path: string, status: number): string[] {
  const templates = Object.keys(paths);
  const template = templates.find((one) => one === path) ?? templates.find((one) => fits(one, path));
  const named = Object.values(paths[template ?? ""] ?? {}).flatMap(({ responses }) => {
    const { description } = responses[status] ?? { description: "" };
    return [...description.matchAll(/`(\w+)`/g)].map(([, code]) => String(code));
  });
  return [...named, ...OF_NO_OPERATION];
}

function fits(template: string, path: string): boolean {
  const pattern = template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}
