"use client";

import type { FormEvent } from "react";
import { useQuickSubmit } from "#components/forms/use-quick-submit.ts";
import { RefusalNotice } from "#components/portal/refusal-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StickyBar } from "#components/ui/sticky-bar.tsx";
import { RecordFields } from "#components/workspace/record-fields.tsx";
import { chooserId, controlId, useRecordEdit } from "#components/workspace/use-record-edit.ts";
import { CUSTOMER_FIELDS } from "#lib/customers/customer-fields.rules.ts";
import { fieldsOf } from "#lib/record-field.rules.ts";
import { SITE_FIELDS } from "#lib/sites/site-fields.rules.ts";
import { shownAs, unsaved } from "#lib/workspace/record-edit.rules.ts";
import { staffRefusalWords } from "#lib/workspace/refusal-words.rules.ts";

const FORMS = {
  customer: { groups: CUSTOMER_FIELDS, fields: fieldsOf(CUSTOMER_FIELDS) },
  site: { groups: SITE_FIELDS, fields: fieldsOf(SITE_FIELDS) },
} as const;

interface Props {
  kind: "customer" | "site";
  record: { id: string; updatedAt: string };
  onSaved: () => void;
  onWaiting: () => void;
  /** Puts the form away; what is typed stays on this device. */
  onClose: () => void;
}

/** All fields of a customer or a site. Saves what was changed, and asks where somebody else changed the same. */
export function RecordForm({ kind, record, onSaved, onWaiting, onClose }: Props) {
  const { groups, fields } = FORMS[kind];
  const editing = useRecordEdit({ kind, record, fields, onSaved, onWaiting });
  const { edit, faults, isBusy, refused, save } = editing;
  const form = useQuickSubmit();
  const idOf = (path: string) => controlId(kind, path);
  const isClash = edit.clashes.length > 0;
  const taken = fields.filter(({ path }) => edit.taken.includes(path));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void save();
  }

  /** The question goes away with its buttons: the focus moves on to the next one, or to what was chosen. */
  function choose(path: string, choice: "mine" | "theirs") {
    const next = editing.settle(path, choice);
    document.getElementById(next === undefined ? idOf(path) : chooserId(idOf(next)))?.focus();
  }

  return (
    <form ref={form} method="dialog" noValidate onSubmit={submit} className="px-5 pt-2 sm:px-7">
      <RefusalNotice refused={refused} words={staffRefusalWords} />
      <ErrorSummary
        title={isClash ? "Somebody else changed this meanwhile" : "Something here needs another look"}
        faults={faults}
      />
      <div role="status">
        {taken.length > 0 && (
          <Notice title="Somebody else changed this too. It's in the form now:" className="mb-5">
            <ul>
              {taken.map((field) => (
                <li key={field.path} className="wrap-anywhere">
                  {field.label}: {shownAs(edit.base[field.path] ?? "", field)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <div className="space-y-6">
        {groups.map((group) => (
          <RecordFields
            key={group.title}
            group={group}
            idOf={idOf}
            valueOf={(path) => edit.typed[path] ?? ""}
            errorOf={(path) => faults.find((fault) => fault.target === idOf(path))?.message}
            theirsOf={(path) => (edit.clashes.includes(path) ? (edit.base[path] ?? "") : undefined)}
            onType={editing.type}
            onChoose={choose}
          />
        ))}
      </div>
      <StickyBar within="dialog" className="mt-6 flex flex-wrap gap-x-3 gap-y-2">
        <Button type="submit" className="min-w-32 flex-1 sm:flex-none" aria-disabled={isBusy}>
          {isBusy ? "One moment…" : "Save"}
        </Button>
        <Button kind="secondary" className="flex-1 sm:flex-none" onClick={onClose}>
          Close
        </Button>
        {unsaved(edit).length > 0 && (
          <Button kind="quiet" onClick={editing.startOver}>
            Undo all
          </Button>
        )}
      </StickyBar>
    </form>
  );
}
