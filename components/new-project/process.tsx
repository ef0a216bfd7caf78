import type { Typing } from "#components/new-project/typed-field.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";

const START = "The customer gets a confirmation with a link to the project, and the office is told.";
const MAKES_WAY = "An older open project of this kind at the site makes way for it.";

/** What happens once it is created; of what is new that is said, and not asked. */
export function Process({ isOptional, ...typing }: Typing & { isOptional: boolean }) {
  if (!isOptional)
    return <Notice title="The process starts, as always for a new customer or site">{START}</Notice>;
  return (
    <fieldset>
      <legend className="sr-only">What happens then</legend>
      <FieldError id="process-start" message={typing.errorOf("process-start")} />
      <div className="mt-1.5 grid gap-2.5">
        <Choice
          id="process-start"
          kind="radio"
          title="Start the process"
          hint={`${START} ${MAKES_WAY}`}
          input={{
            name: "process",
            checked: typing.typed.process === "start",
            onChange: () => typing.type("process", "start"),
          }}
        />
        <Choice
          id="process-record"
          kind="radio"
          title="Only record it"
          hint="The project stands in the list and nothing else happens: nobody is written to, and older projects stay as they are."
          input={{
            name: "process",
            checked: typing.typed.process === "record",
            onChange: () => typing.type("process", "record"),
          }}
        />
      </div>
    </fieldset>
  );
}
