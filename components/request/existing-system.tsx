"use client";

import { useWatch } from "react-hook-form";
import { TextField } from "#components/forms/text-field.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";

/** What is on the roof already; asked only of those who want help with it. */
export function ExistingSystem() {
  const isLive = useIsLive();
  const type: unknown = useWatch({ name: "type" });
  if (!isLive || type !== "SERVICE") return null;
  return (
    <fieldset>
      <legend className="font-semibold">The system you have</legend>
      <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3">
        <TextField name="site.existingSystem.solarKw" label="Solar, kW" inputMode="decimal" />
        <TextField name="site.existingSystem.batteryKwh" label="Battery, kWh" inputMode="decimal" />
        <TextField name="site.existingSystem.installedYear" label="Year it went in" inputMode="numeric" />
      </div>
    </fieldset>
  );
}
