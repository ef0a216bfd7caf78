"use client";

import { useForm } from "react-hook-form";
import { resolverOf, SettingsForm } from "#components/admin/settings-form.tsx";
import { ClassRows } from "#components/project-classes/class-rows.tsx";
import { classDraftFrom, readClasses } from "#lib/project-classes/class-draft.rules.ts";
import { type ClassDraft, classDraft } from "#lib/project-classes/class-draft.schema.ts";
import type { ProjectClassList } from "#lib/project-classes/project-class.schema.ts";

/** The whole list of classes, changed in place and saved as one. */
export function ClassesForm({ list }: { list: ProjectClassList }) {
  const form = useForm<ClassDraft>({
    defaultValues: classDraftFrom(list),
    resolver: check,
    shouldFocusError: false,
  });
  return (
    <SettingsForm
      form={form}
      path="/api/project-classes"
      version={list.version}
      read={readClasses}
      readKept={(kept) => classDraft.safeParse(kept).data}
      name="the classes"
      saved="Saved. Projects can be sorted into them."
    >
      <ClassRows />
    </SettingsForm>
  );
}

const check = resolverOf<ClassDraft>(readClasses);
