"use client";

import { useForm } from "react-hook-form";
import { resolverOf, SettingsForm } from "#components/admin/settings-form.tsx";
import { TemplateRows } from "#components/line-templates/template-rows.tsx";
import type { LineTemplateList } from "#lib/line-templates/line-template.schema.ts";
import { readTemplates, templateDraftFrom } from "#lib/line-templates/template-draft.rules.ts";
import { type TemplateDraft, templateDraft } from "#lib/line-templates/template-draft.schema.ts";

/** The whole list of templates, changed in place and saved as one. */
export function TemplatesForm({ list }: { list: LineTemplateList }) {
  const form = useForm<TemplateDraft>({
    defaultValues: templateDraftFrom(list),
    resolver: check,
    shouldFocusError: false,
  });
  return (
    <SettingsForm
      form={form}
      path="/api/line-templates"
      version={list.version}
      read={readTemplates}
      readKept={(kept) => templateDraft.safeParse(kept).data}
      name="the templates"
      saved="Saved. New contracts can begin from them."
    >
      <TemplateRows />
    </SettingsForm>
  );
}

const check = resolverOf<TemplateDraft>(readTemplates);
