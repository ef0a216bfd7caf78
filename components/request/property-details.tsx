import { SelectField } from "#components/forms/select-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { ExistingSystem } from "#components/request/existing-system.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DETAIL_CHOICES } from "#lib/request/detail-choices.rules.ts";

/** What helps and can wait: folded away, nothing in it is required. */
export function PropertyDetails() {
  return (
    <Disclosure title="Tell us more about the house" hint="Optional. Skip what you don't know.">
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <SelectField
          name="site.propertyType"
          label="Kind of home"
          options={DETAIL_CHOICES.propertyType}
          blank="Not said"
        />
        <SelectField name="site.storeys" label="Storeys" options={DETAIL_CHOICES.storeys} blank="Not said" />
        <SelectField
          name="site.roofMaterial"
          label="Roof"
          options={DETAIL_CHOICES.roofMaterial}
          blank="Not said"
        />
        <SelectField
          name="site.phases"
          label="Power supply"
          options={DETAIL_CHOICES.phases}
          blank="Not said"
        />
        <SelectField
          name="site.ownership"
          label="You are"
          options={DETAIL_CHOICES.ownership}
          blank="Not said"
        />
      </div>
      <ExistingSystem />
      <TextAreaField
        name="site.accessNotes"
        label="Getting in"
        hint="A gate code, a dog, a steep drive: whatever we should know"
      />
    </Disclosure>
  );
}
