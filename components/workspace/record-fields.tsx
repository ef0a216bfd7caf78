import { Button } from "#components/ui/button.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { chooserId } from "#components/workspace/use-record-edit.ts";
import type { FieldGroup, RecordField } from "#lib/record-field.rules.ts";
import { shownAs } from "#lib/workspace/record-edit.rules.ts";

interface Props {
  group: FieldGroup;
  idOf: (path: string) => string;
  valueOf: (path: string) => string;
  errorOf: (path: string) => string | undefined;
  /** What somebody else saved, where it must be chosen. */
  theirsOf: (path: string) => string | undefined;
  onType: (path: string, value: string) => void;
  onChoose: (path: string, choice: "mine" | "theirs") => void;
}

/** Some fields of a record under their heading; where somebody else saved another value, that stands beside. */
export function RecordFields({ group, idOf, valueOf, errorOf, theirsOf, onType, onChoose }: Props) {
  return (
    <fieldset className="border-t border-line pt-5">
      <legend className="float-left mb-3 w-full font-heading text-lg font-semibold">{group.title}</legend>
      {group.hint && <p className="clear-left mb-3 text-sm text-ink-soft">{group.hint}</p>}
      <div className="clear-left grid grid-cols-1 items-start gap-x-5 gap-y-4 sm:grid-cols-2">
        {group.fields.map((field) => {
          const id = idOf(field.path);
          const theirs = theirsOf(field.path);
          const value = valueOf(field.path);
          const error = errorOf(field.path);
          return (
            <div key={field.path} className={field.isWide ? "sm:col-span-2" : ""}>
              <Field id={id} label={field.label} hint={field.hint} error={error}>
                <Control
                  id={id}
                  field={field}
                  value={value}
                  error={error}
                  onType={(typed) => onType(field.path, typed)}
                />
              </Field>
              {theirs !== undefined && (
                <Clash
                  id={id}
                  field={field}
                  mine={value}
                  theirs={theirs}
                  onChoose={(choice) => onChoose(field.path, choice)}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface ControlProps {
  id: string;
  field: RecordField;
  value: string;
  error: string | undefined;
  onType: (value: string) => void;
}

function Control({ id, field, value, error, onType }: ControlProps) {
  const shared = {
    id,
    value,
    "aria-invalid": error !== undefined,
    "aria-describedby": describedBy(id, field.hint, error),
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
  };
  switch (field.kind) {
    case "choice":
      return (
        <select className={`${CONTROL} select-arrow appearance-none pr-10`} {...shared}>
          {!field.isChosen && <option value="">Not known</option>}
          {field.choices?.map(({ value: choice, label }) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      );
    case "lines":
      return <textarea rows={3} className={`${CONTROL} field-sizing-content min-h-24`} {...shared} />;
    default:
      return (
        <input type="text" autoComplete="off" inputMode={field.inputMode} className={CONTROL} {...shared} />
      );
  }
}

interface ClashProps {
  id: string;
  field: RecordField;
  mine: string;
  theirs: string;
  onChoose: (choice: "mine" | "theirs") => void;
}

/** One field that two people changed: what the other saved, what was typed here, and which of them to take. */
export function Clash({ id, field, mine, theirs, onChoose }: ClashProps) {
  return (
    <div
      role="group"
      aria-label={`${field.label}: yours or theirs`}
      className="mt-2 rounded-md border-l-4 border-sun bg-sun-tint px-4 py-3"
    >
      <p className="text-sm">
        Somebody else saved{" "}
        <strong className="wrap-anywhere whitespace-pre-line">{shownAs(theirs, field)}</strong> meanwhile. You
        typed <strong className="wrap-anywhere whitespace-pre-line">{shownAs(mine, field)}</strong>.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button id={chooserId(id)} kind="secondary" onClick={() => onChoose("mine")}>
          Keep mine
        </Button>
        <Button kind="secondary" onClick={() => onChoose("theirs")}>
          Use theirs
        </Button>
      </div>
    </div>
  );
}
