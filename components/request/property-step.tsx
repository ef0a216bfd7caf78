import { ChoiceCard } from "#components/forms/choice-card.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { MeterField } from "#components/request/meter-field.tsx";
import { PositionFields } from "#components/request/position-fields.tsx";
import { PropertyDetails } from "#components/request/property-details.tsx";

const STATES = ["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"].map((state) => ({
  value: state,
  label: state,
}));

/**
 * Where the system goes. Which fields show follows the chosen radio button in CSS alone (`group-has`), so that it also
 * works before the page is live; until one is chosen, the address in parts shows.
 */
export function PropertyStep() {
  return (
    <div className="group/place space-y-8">
      <fieldset>
        <legend className="text-lg font-semibold">How would you like to tell us?</legend>
        <p className="text-sm text-ink-soft">No street address? Use the meter number or a position.</p>
        <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-3 sm:grid-cols-2">
          <ChoiceCard kind="radio" name="place" value="PARTS" title="Street address" />
          <ChoiceCard kind="radio" name="place" value="LINE" title="On one line" />
          <ChoiceCard kind="radio" name="place" value="METER" title="Meter number" />
          <ChoiceCard kind="radio" name="place" value="POSITION" title="A position" />
        </div>
      </fieldset>
      <AddressInParts />
      <div className="hidden group-has-[[value=LINE]:checked]/place:block">
        <TextField
          name="site.fullAddress"
          label="Address"
          hint="Like 12 Wattle Street, Fitzroy VIC 3065"
          autoComplete="street-address"
        />
      </div>
      <div className="hidden group-has-[[value=POSITION]:checked]/place:block">
        <PositionFields />
      </div>
      <MeterField />
      <PropertyDetails />
    </div>
  );
}

function AddressInParts() {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-6 group-has-[[value=LINE]:checked]/place:hidden group-has-[[value=METER]:checked]/place:hidden group-has-[[value=POSITION]:checked]/place:hidden sm:grid-cols-4">
      <TextField
        name="site.address.line1"
        label="Street number and name"
        autoComplete="address-line1"
        className="col-span-full"
      />
      <TextField
        name="site.address.line2"
        label="Unit, building or lot"
        isOptional
        autoComplete="address-line2"
        className="col-span-full"
      />
      <TextField
        name="site.address.suburb"
        label="Suburb or town"
        autoComplete="address-level2"
        className="col-span-full sm:col-span-2"
      />
      <SelectField
        name="site.address.state"
        label="State"
        options={STATES}
        blank="Choose"
        autoComplete="address-level1"
      />
      <TextField
        name="site.address.postcode"
        label="Postcode"
        inputMode="numeric"
        autoComplete="postal-code"
      />
    </div>
  );
}
