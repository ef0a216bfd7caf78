"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { useSay } from "#components/workspace/said.tsx";
import type { FieldError } from "#lib/errors.rules.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { type ClassAndReference, changedClass } from "#lib/workspace/class-form.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

interface Props {
  projectId: string;
  saved: ClassAndReference;
  classes: readonly string[];
}

const FORM = "class";

/** A button that opens the form for the class and the outside reference. */
export function ClassForm(props: Props) {
  const { isOpen, open, close, opener } = useUnfolding();
  if (isOpen) return <OpenForm {...props} onClose={close} />;
  return (
    <Button ref={opener} kind="secondary" className="mt-5" onClick={open}>
      Change class or reference
    </Button>
  );
}

function OpenForm({ projectId, saved, classes, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const say = useSay();
  const form = useQuickSubmit();
  const { call, isBusy, refused } = useCall();
  const [typed, setTyped] = useState(() => typedBefore(saved));
  const [wrong, setWrong] = useState<FieldError[]>([]);
  const errors = useMemo(() => (wrong.length > 0 ? wrong : (refused?.errors ?? [])), [wrong, refused]);
  const faults = useMemo(
    () => errors.map(({ path, message }) => ({ target: `project-${path}`, message })),
    [errors],
  );

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = changedClass(typed, saved);
    setWrong("errors" in read ? read.errors : []);
    if ("errors" in read) return;
    const answer = await call({ path: `/api/projects/${projectId}`, method: "PATCH", body: read.change });
    if (answer === undefined) return;
    dropTyped(FORM);
    onClose();
    say("Saved.");
    router.refresh();
  }

  function field(name: keyof ClassAndReference, hint: string) {
    const id = `project-${name}`;
    const error = errors.find(({ path }) => path === name)?.message;
    return {
      field: { id, hint, error, isOptional: true },
      control: {
        id,
        name,
        value: typed[name],
        className: CONTROL,
        autoComplete: "off",
        "aria-invalid": error !== undefined,
        "aria-describedby": describedBy(id, hint, error),
        onChange: ({ target }: { target: { value: string } }) => {
          const changed = { ...typed, [name]: target.value };
          setTyped(changed);
          keepTyped({ ...changed }, FORM);
        },
      },
    };
  }

  const projectClass = field("class", "How the office sorts its projects.");
  const xref = field("xref", "What another system calls this project.");

  return (
    <form
      ref={form}
      method="dialog"
      noValidate
      aria-labelledby="class-form"
      className="mt-6 rounded-lg border border-line bg-surface p-5"
      onSubmit={(event) => void save(event)}
    >
      <FormTitle id="class-form">Class and reference</FormTitle>
      <ErrorSummary title="Something here needs another look" faults={faults} />
      {errors.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Class" {...projectClass.field}>
          {classes.length === 0 ? (
            <input {...projectClass.control} />
          ) : (
            <select {...projectClass.control} className={`${CONTROL} select-arrow appearance-none pr-10`}>
              {saved.class === "" && <option value="">None yet</option>}
              {offered(classes, [saved.class, typed.class]).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Outside reference" {...xref.field}>
          <input {...xref.control} />
        </Field>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Save"}
        </Button>
        <Button kind="secondary" data-closes onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

/** What can be chosen: what is configured, and what the project has beside it, such as from other software. */
function offered(classes: readonly string[], used: readonly string[]): readonly string[] {
  return [...new Set([...classes, ...used])].filter((name) => name !== "");
}

/** What was typed here before the page was left, or what is saved. */
function typedBefore(saved: ClassAndReference): ClassAndReference {
  const kept = keptTyped(["class", "xref"], FORM);
  return { class: kept.class || saved.class, xref: kept.xref || saved.xref };
}
