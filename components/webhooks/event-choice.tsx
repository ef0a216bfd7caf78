"use client";

import { Choice } from "#components/ui/choice.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";
import { EVENT_NAMES } from "#lib/webhooks/webhook-words.rules.ts";

interface Props {
  /** Its own id, which ids of its parts begin with. */
  id: string;
  /** `all`, or `some` of them. */
  told: string;
  /** Those that are chosen, apart by blanks. */
  chosen: string;
  error: string | undefined;
  onTold: (told: string) => void;
  onChosen: (chosen: string) => void;
}

/** What an endpoint is told of: everything, or what is chosen. */
export function EventChoice({ id, told, chosen, error, onTold, onChosen }: Props) {
  const types = chosen.split(" ").filter((type) => type !== "");
  const toggle = (type: string, isOn: boolean) =>
    onChosen([...types.filter((one) => one !== type), ...(isOn ? [type] : [])].join(" "));

  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold leading-6">What it is told of</legend>
      <div className="mt-1.5 grid gap-3 sm:grid-cols-2">
        <Choice
          id={`${id}-all`}
          kind="radio"
          title="Everything"
          hint="What is new in later versions, too"
          input={{ name: `${id}-told`, checked: told !== "some", onChange: () => onTold("all") }}
        />
        <Choice
          id={`${id}-some`}
          kind="radio"
          title="What I choose"
          hint="And nothing else"
          input={{ name: `${id}-told`, checked: told === "some", onChange: () => onTold("some") }}
        />
      </div>
      {told === "some" && (
        <fieldset className="mt-5 min-w-0">
          <legend className="font-semibold leading-6">Which events</legend>
          <FieldError id={id} message={error} />
          <div className="mt-1.5 grid gap-3 sm:grid-cols-2">
            {EVENT_TYPES.map((type, index) => (
              <Choice
                key={type}
                id={index === 0 ? id : `${id}-${type}`}
                kind="checkbox"
                title={EVENT_NAMES[type]}
                hint={type}
                input={{
                  checked: types.includes(type),
                  "aria-invalid": error !== undefined,
                  onChange: ({ target }) => toggle(type, target.checked),
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
    </fieldset>
  );
}
