import { Notice } from "#components/ui/notice.tsx";

/** What everybody reads before they go to their switchboard. */
export function SafetyNotice() {
  return (
    <Notice kind="safety" title="Open the outer door only">
      Never take off a cover or a screw, and touch nothing inside. What we need is in plain view.
    </Notice>
  );
}
