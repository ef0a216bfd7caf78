import type * as z from "zod/mini";
import { DomainError, type FieldError, MOST_ERRORS, shortPath } from "#lib/errors.rules.ts";

/** A value as a schema has it. Throws `validation_failed`, with the path of each thing that is wrong. */
export function assertValid<Output>(schema: z.ZodMiniType<Output>, value: unknown): Output {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw invalid(fieldErrors(result.error.issues));
}

/** The refusal of an input with these things wrong. */
export function invalid(errors: readonly FieldError[]): DomainError {
  return new DomainError("validation_failed", "Some fields are missing or not valid; `errors` says which.", {
    errors,
  });
}

/** The issues of a failed parse as a flat list of paths and plain sentences, unions resolved to the branch that was meant. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      return fieldErrors(meantBranch(issue.errors)).map((error) => ({
        path: shortPath([...issue.path, error.path]),
        message: error.message,
      }));
    }
    if (issue.code === "unrecognized_keys") {
      return issue.keys.slice(0, MOST_ERRORS).map((key) => ({
        path: shortPath([...issue.path, key]),
        message: "This field is not known. Leave it out, or check its spelling.",
      }));
    }
    return [{ path: shortPath(issue.path), message: sentence(issue) }];
  });
}

/** The branch whose keys fit best: fewest unknown fields, then fewest missing ones. */
function meantBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const [best = []] = [...branches].sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  return best;
}

function unknownKeys(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);
}

const UNWORDED = "Invalid input";

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.message !== UNWORDED) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `This is required, and must be ${article(issue.expected)}.`
        : `This must be ${article(issue.expected)}.`;
    case "invalid_value":
      return `Use one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `Use at least ${String(issue.minimum)}.`;
    case "too_big":
      return `Use at most ${String(issue.maximum)}.`;
    default:
      return "This is not valid.";
  }
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
