import { ChoiceCard } from "#components/forms/choice-card.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";

/** Who asks, and how to reach them. The company's fields show in CSS when it is a business. */
export function YouStep() {
  return (
    <div className="group/who space-y-8">
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        <TextField name="customer.firstName" label="First name" autoComplete="given-name" />
        <TextField name="customer.lastName" label="Last name" autoComplete="family-name" />
        <TextField
          name="customer.email"
          label="E-mail"
          hint="We'll send your confirmation here"
          type="email"
          inputMode="email"
          autoComplete="email"
          className="sm:col-span-2"
        />
        <TextField
          name="customer.phone"
          label="Phone"
          hint="Like 0412 345 678"
          isOptional
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          className="sm:col-span-2 sm:max-w-72"
        />
      </div>
      <fieldset>
        <legend className="font-semibold">How should we answer?</legend>
        <div className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-3">
          <ChoiceCard kind="radio" name="customer.preferredContact" value="EMAIL" title="E-mail" />
          <ChoiceCard kind="radio" name="customer.preferredContact" value="PHONE" title="Call me" />
          <ChoiceCard kind="radio" name="customer.preferredContact" value="SMS" title="Text me" />
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">Is this for a business?</legend>
        <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,7rem),1fr))] gap-3">
          <ChoiceCard kind="radio" name="customer.type" value="PERSON" title="No" />
          <ChoiceCard kind="radio" name="customer.type" value="BUSINESS" title="Yes" />
        </div>
        <div className="mt-6 hidden gap-x-4 gap-y-6 group-has-[[value=BUSINESS]:checked]/who:grid sm:grid-cols-2">
          <TextField name="customer.companyName" label="Company name" autoComplete="organization" />
          <TextField name="customer.abn" label="ABN" isOptional inputMode="numeric" autoComplete="off" />
        </div>
      </fieldset>
      <TextAreaField name="customerComments" label="Anything else we should know?" isOptional />
    </div>
  );
}
