import { LandingScene } from "#components/illustrations/landing-scene.tsx";

/** The right pane before anything is chosen. */
export function NothingChosen() {
  return (
    <div className="hidden place-content-center px-10 py-16 text-center min-[52.5rem]:grid">
      <LandingScene className="mx-auto w-full max-w-xl" />
      <p className="mt-6 text-lg text-ink-soft">Choose a project on the left, or search for one.</p>
    </div>
  );
}
