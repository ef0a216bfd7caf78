import { ChoiceCard } from "#components/forms/choice-card.tsx";
import { GroupError } from "#components/forms/group-error.tsx";
import { BatteryPicture, ChargerPicture, SolarPicture } from "#components/illustrations/products.tsx";

const PICTURE = "h-[64px] w-[80px] flex-none sm:h-[80px] sm:w-[96px]";

/** What people want: products, and whether it is a new system or help with one. */
export function SystemStep() {
  return (
    <>
      <fieldset>
        <legend className="text-lg font-semibold">I'm interested in</legend>
        <GroupError name="productsOfInterest.0.solar" />
        <div className="mt-3 grid grid-cols-1 gap-3">
          <ChoiceCard
            kind="checkbox"
            name="productsOfInterest.0.solar"
            title="Solar panels"
            hint="Make power on your roof"
            picture={<SolarPicture className={PICTURE} />}
          />
          <ChoiceCard
            kind="checkbox"
            name="productsOfInterest.0.battery"
            title="A battery"
            hint="Keep the day's power for the night"
            picture={<BatteryPicture className={PICTURE} />}
          />
          <ChoiceCard
            kind="checkbox"
            name="productsOfInterest.0.ev_charger"
            title="An EV charger"
            hint="Fill up the car at home"
            picture={<ChargerPicture className={PICTURE} />}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="text-lg font-semibold">Is this for</legend>
        <div className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-2">
          <ChoiceCard
            kind="radio"
            name="type"
            value="SALES"
            title="A new system"
            hint="Or adding to what you have"
          />
          <ChoiceCard
            kind="radio"
            name="type"
            value="SERVICE"
            title="Help with one I have"
            hint="Repairs, faults, checks"
          />
        </div>
      </fieldset>
    </>
  );
}
