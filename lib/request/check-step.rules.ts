import type { FieldError } from "#lib/errors.rules.ts";
import { fieldErrors } from "#lib/messages.rules.ts";
import type { Answers } from "#lib/request/answers.rules.ts";
import { requestBody } from "#lib/request/request-body.rules.ts";
import type { StepSlug } from "#lib/request/step.rules.ts";
import { stepSchemas } from "#lib/request/step.schema.ts";

/** What is wrong with the answers of one step, in the words and under the paths the server would use. Empty when all is well. */
export function checkStep(step: StepSlug, answers: Answers): FieldError[] {
  if (step === "photos" || step === "days") return [];
  const parsed = stepSchemas[step].safeParse(requestBody(answers));
  return parsed.success ? [] : firstOfEach(fieldErrors(parsed.error.issues));
}

/** One error a field: the first is the plainest. */
function firstOfEach(errors: FieldError[]): FieldError[] {
  return errors.filter(({ path }, index) => errors.findIndex((error) => error.path === path) === index);
}
