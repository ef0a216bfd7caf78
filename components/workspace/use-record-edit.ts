"use client";

import { useState } from "react";
import { useCall } from "#components/forms/use-call.ts";
import { useBeginChange } from "#components/reception/project-place.tsx";
import { useWork } from "#components/reception/use-reception.ts";
import type { Fault } from "#components/ui/error-summary.tsx";
import { callApi, type Refusal, type RefusedField, textOf } from "#lib/http/call.client.ts";
import { dropTyped } from "#lib/projects/kept.client.ts";
import { sendWork } from "#lib/reception/send-work.client.ts";
import type { WaitingEdit } from "#lib/reception/waiting.rules.ts";
import { dropWaiting, keepWaiting } from "#lib/reception/waiting-work.client.ts";
import type { RecordField } from "#lib/record-field.rules.ts";
import { keepEdit, keptEdit } from "#lib/workspace/kept-edit.client.ts";
import {
  beginEdit,
  type Edit,
  meetOthers,
  patchOf,
  settle,
  typeInto,
  unsaved,
  valuesOf,
} from "#lib/workspace/record-edit.rules.ts";

/** How long a record is waited for, in seconds. */
const PATIENCE = 15;

interface Editing {
  kind: "customer" | "site";
  record: { id: string; updatedAt: string };
  fields: readonly RecordField[];
  onSaved: () => void;
  /** There is no reception: the edit is sent when there is. */
  onWaiting: () => void;
}

/** The id of a field's control. */
export function controlId(kind: "customer" | "site", path: string): string {
  return `${kind}-${path}`;
}

/** The id of the button that keeps one's own value of a control that somebody else changed too. */
export function chooserId(id: string): string {
  return `${id}-mine`;
}

/** That the value of a control is still to be chosen, since somebody else changed it too. */
export function choiceOf(id: string, label: string): Fault {
  return { target: chooserId(id), message: `Choose for: ${label}` };
}

/** An edit of a customer or a site, kept on this device until it is saved, and brought together with what others saved before. */
export function useRecordEdit({ kind, record, fields, onSaved, onWaiting }: Editing) {
  const path = `/api/${kind}s/${record.id}`;
  const part = `${kind}-${record.id}`;
  const { call, isBusy, refused, setIsBusy } = useCall();
  const begin = useBeginChange();
  const waiting = useWaitingEdit(path);
  const [edit, setEdit] = useState(() => keptEdit(part, valuesOf(record, fields), waiting));
  const [tag, setTag] = useState(record.updatedAt);
  const [faults, setFaults] = useState<readonly Fault[]>(() => faultsOf(waiting?.refused?.errors ?? []));

  function change(next: Edit) {
    setEdit(next);
    keepEdit(part, next);
  }

  async function save() {
    if (edit.clashes.length > 0) return setFaults(edit.clashes.map(toChoose));
    setFaults([]);
    if (unsaved(edit).length === 0) return finish();
    const body = patchOf(edit, fields);
    const answer = await call({ path, method: "PATCH", body, ifMatch: tag, onRefused });
    if (answer !== undefined) finish();
  }

  function finish() {
    dropTyped(part);
    if (waiting !== undefined) void dropWaiting(waiting.id);
    setIsBusy(false);
    onSaved();
  }

  async function onRefused(refusal: Refusal): Promise<boolean> {
    if (refusal.status === 0) return wait();
    if (refusal.code === "precondition_failed") return meet();
    const known = faultsOf(refusal.errors);
    setFaults(known);
    return known.length > 0;
  }

  function faultsOf(errors: readonly RefusedField[]): Fault[] {
    return errors
      .filter((error) => fields.some((field) => field.path === error.path))
      .map(({ path: at, message }) => ({ target: controlId(kind, at), message }));
  }

  async function wait(): Promise<boolean> {
    const { base, typed } = edit;
    await keepWaiting({ ...begin(), kind: "edit", record: kind, path, tag, base, typed });
    dropTyped(part);
    onWaiting();
    void sendWork();
    return true;
  }

  /** Somebody was faster: what they changed is read, and the edit goes on from there. */
  async function meet(): Promise<boolean> {
    const now = await callApi({ path, method: "GET", seconds: PATIENCE });
    const newTag = now.ok ? textOf(now.body, "updatedAt") : undefined;
    if (!now.ok || newTag === undefined) return false;
    const met = meetOthers(edit, valuesOf(now.body, fields));
    setTag(newTag);
    change(met);
    if (unsaved(met).length === 0) finish();
    else setFaults(met.clashes.map(toChoose));
    return true;
  }

  function toChoose(clash: string): Fault {
    const label = fields.find((field) => field.path === clash)?.label ?? clash;
    return choiceOf(controlId(kind, clash), label);
  }

  return {
    edit,
    faults,
    isBusy,
    refused,
    save,
    type: (field: string, value: string) => change(typeInto(edit, field, value)),
    /** Answers what to choose next, if anything. */
    settle: (field: string, choice: "mine" | "theirs"): string | undefined => {
      const settled = settle(edit, field, choice);
      setFaults([]);
      change(settled);
      return settled.clashes[0];
    },
    startOver: () => {
      setFaults([]);
      change(beginEdit(edit.base));
      if (waiting !== undefined) void dropWaiting(waiting.id);
    },
  };
}

/** The edit of this record that waits to be sent, or was refused when it was. */
export function useWaitingEdit(path: string): WaitingEdit | undefined {
  return useWork()
    .changes.filter((one) => one.kind === "edit")
    .find((one) => one.path === path);
}
