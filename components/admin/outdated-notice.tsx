import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface Props {
  /** What was changed, as in "the templates". */
  what: string;
  onStartOver: () => void;
}

/** Says that somebody else was faster. What was typed is there still, and the button begins anew. */
export function OutdatedNotice({ what, onStartOver }: Props) {
  return (
    <Notice kind="safety" className="mb-6" title={`Somebody else changed ${what} meanwhile`}>
      <p>What you typed is still here. To save, begin from what they saved.</p>
      <Button
        kind="secondary"
        className="mt-3 mb-1"
        onClick={() => {
          onStartOver();
          location.reload();
        }}
      >
        Show what they saved
      </Button>
    </Notice>
  );
}
