import { DomainError } from "#lib/errors.rules.ts";

/** What became of each of several who acted at once: "done", or the code of the refusal. Throws what is no refusal. */
export async function outcomes(work: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(work);
  return settled.map((one) => {
    if (one.status === "fulfilled") return "done";
    if (one.reason instanceof DomainError) return one.reason.code;
    throw one.reason;
  });
}
