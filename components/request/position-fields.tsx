"use client";

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { TextField } from "#components/forms/text-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

const SECONDS_TO_WAIT = 20;

/** A place without an address: what people call it, and where it lies, typed or taken from the device. */
export function PositionFields() {
  const { setValue } = useFormContext();
  const [word, setWord] = useState("");

  function locate() {
    if (!("geolocation" in navigator))
      return setWord("This browser can't tell where it is. Please type the two numbers.");
    setWord("Looking for your position…");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setValue("site.latitude", coords.latitude.toFixed(6), { shouldValidate: false });
        setValue("site.longitude", coords.longitude.toFixed(6), { shouldValidate: false });
        setWord(`Got it, within about ${Math.ceil(coords.accuracy)} metres.`);
      },
      ({ code, PERMISSION_DENIED }) =>
        setWord(
          code === PERMISSION_DENIED
            ? "Your browser keeps your position to itself. Allow it there, or type the two numbers."
            : "We couldn't find your position. Try again outdoors, or type the two numbers.",
        ),
      { enableHighAccuracy: true, timeout: SECONDS_TO_WAIT * 1000 },
    );
  }

  return (
    <div className="space-y-6">
      <TextField
        name="site.label"
        label="What do people call this place?"
        hint="Like Shearers' quarters, Miller's Creek"
      />
      <div>
        <Button kind="secondary" className="w-full sm:w-auto" onClick={locate}>
          <Icon name="location" />
          Use my position
        </Button>
        <p role="status" className="mt-1 min-h-6 text-sm text-ink-soft">
          {word || "Only if you are there now."}
        </p>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <TextField name="site.latitude" label="Latitude" hint="Like -33.8688" autoComplete="off" />
        <TextField name="site.longitude" label="Longitude" hint="Like 151.2093" autoComplete="off" />
      </div>
    </div>
  );
}
