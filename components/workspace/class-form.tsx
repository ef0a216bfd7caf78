"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { FormTitle } from "#components/forms/form-title.tsx";
import { useCall } from "#components/forms/use-call.ts";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { useUnfolding } from "#components/forms/use-unfolding.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { useBeginChange } from "#components/reception/project-place.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type Fault } from "#components/ui/error-summary.tsx";
import { CONTROL, describedBy, Field } from "#components/ui/field.tsx";
import { Clash } from "#components/workspace/record-fields.tsx";
import { useSay } from "#components/workspace/said.tsx";
import { choiceOf, useWaitingEdit } from "#components/workspace/use-record-edit.ts";
import type { FieldError } from "#lib/errors.rules.ts";
import type { Refusal } from "#lib/http/call.client.ts";
import { dropTyped, keepTyped, keptTyped } from "#lib/projects/kept.client.ts";
import { sendWork } from "#lib/reception/send-work.client.ts";
import { EDITED_FIELDS } from "#lib/reception/waiting.rules.ts";
import { dropWaiting, keepWaiting } from "#lib/reception/waiting-work.client.ts";
import { type ClassAndReference, changedClass } from "#lib/workspace/class-form.rules.ts";
import { meetOthers, type Values } from "#lib/workspace/record-edit.rules.ts";
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
  const waiting = useWaitingEdit(`/api/projects/${props.projectId}`);
  if (isOpen) return <OpenForm {...props} onClose={close} />;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button ref={opener} kind="secondary" onClick={open}>
        Change class or reference
      </Button>
      <p role="status" className="text-sm text-ink-soft">
        {waiting !== undefined &&
          (waiting.refused === null
            ? "A change waits to be sent"
            : "A change was not taken: it needs a look")}
      </p>
    </div>
  );
}

function OpenForm({ projectId, saved, classes, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const say = useSay();
  const form = useQuickSubmit();
  const { call, isBusy, refused, setIsBusy } = useCall();
  const begin = useBeginChange();
  const path = `/api/projects/${projectId}`;
  const waiting = useWaitingEdit(path);
  const [typed, setTyped] = useState(() => typedBefore(saved, waiting?.typed));
  const [clashes, setClashes] = useState(() => (waiting === undefined ? [] : clashesOf(waiting, saved)));
  const [choices, setChoices] = useState<readonly Fault[]>([]);
  const [wrong, setWrong] = useState<FieldError[]>([]);
  const errors = useMemo(() => (wrong.length > 0 ? wrong : (refused?.errors ?? [])), [wrong, refused]);
  const faults = useMemo(
    () => [...choices, ...errors.map(({ path, message }) => ({ target: `project-${path}`, message }))],
    [choices, errors],
  );

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = changedClass(typed, saved);
    setWrong("errors" in read ? read.errors : []);
    setChoices(clashes.flatMap(toChoose));
    if ("errors" in read || clashes.length > 0) return;
    const answer = await call({ path, method: "PATCH", body: read.change, onRefused });
    if (answer === undefined) return;
    dropTyped(FORM);
    if (waiting !== undefined) await dropWaiting(waiting.id);
    onClose();
    say("Saved.");
    router.refresh();
  }

  /** Without reception it is kept, to be sent when there is. */
  async function onRefused({ status }: Refusal): Promise<boolean> {
    if (status !== 0) return false;
    const change = { path, tag: null, base: { ...saved }, typed: { ...typed } };
    await keepWaiting({ ...begin(), kind: "edit", record: "project", ...change });
    dropTyped(FORM);
    setIsBusy(false);
    onClose();
    void sendWork();
    return true;
  }

  function change(name: keyof ClassAndReference, value: string) {
    const changed = { ...typed, [name]: value };
    setTyped(changed);
    keepTyped({ ...changed }, FORM);
  }

  function clash(name: keyof ClassAndReference) {
    const field = fieldOf(name);
    if (field === undefined || !clashes.includes(name)) return null;
    return (
      <Clash
        id={`project-${name}`}
        field={field}
        mine={typed[name]}
        theirs={saved[name]}
        onChoose={(choice) => {
          setClashes(clashes.filter((other) => other !== name));
          setChoices([]);
          if (choice === "theirs") change(name, saved[name]);
          document.getElementById(`project-${name}`)?.focus();
        }}
      />
    );
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
        onChange: ({ target }: { target: { value: string } }) => change(name, target.value),
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
      <ErrorSummary
        title={
          choices.length > 0 ? "Somebody else changed this meanwhile" : "Something here needs another look"
        }
        faults={faults}
      />
      {faults.length === 0 && <RefusalNotice refused={refused} words={staffRefusalWords} />}
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <div>
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
          {clash("class")}
        </div>
        <div>
          <Field label="Outside reference" {...xref.field}>
            <input {...xref.control} />
          </Field>
          {clash("xref")}
        </div>
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

function fieldOf(name: string) {
  return EDITED_FIELDS.project.find(({ path }) => path === name);
}

/** What is said of a field that somebody else changed too, until one of the two is chosen. */
function toChoose(name: string): Fault[] {
  const field = fieldOf(name);
  return field === undefined ? [] : [choiceOf(`project-${name}`, field.label)];
}

/** What can be chosen: what is configured, and what the project has beside it, such as from other software. */
function offered(classes: readonly string[], used: readonly string[]): readonly string[] {
  return [...new Set([...classes, ...used])].filter((name) => name !== "");
}

/** What was typed here before the page was left, or waits to be sent, or is saved. */
function typedBefore(saved: ClassAndReference, waiting: Values = {}): ClassAndReference {
  const kept = keptTyped(["class", "xref"], FORM);
  const before = (name: keyof ClassAndReference) => kept[name] || waiting[name] || saved[name];
  return { class: before("class"), xref: before("xref") };
}

/** What somebody else changed differently meanwhile. */
function clashesOf({ base, typed }: { base: Values; typed: Values }, saved: ClassAndReference) {
  return meetOthers({ base, typed, clashes: [], taken: [] }, { ...saved }).clashes;
}
