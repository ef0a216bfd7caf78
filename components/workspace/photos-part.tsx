import { Photos } from "#components/projects/photos.tsx";
import { Section } from "#components/projects/section.tsx";
import { QueuedPhotos } from "#components/reception/queued-photos.tsx";
import { Decision } from "#components/workspace/decision.tsx";
import type { DecisionField } from "#components/workspace/decision-form.tsx";
import { Said } from "#components/workspace/said.tsx";
import { RETAKE_REASON_LIMIT } from "#lib/files/ask-for-retake.schema.ts";
import type { RetakeWish } from "#lib/files/retake-wish.rules.ts";
import { isLeftToPlugin } from "#lib/projects/plugin-capability.rules.ts";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { PHOTO_SLOTS } from "#lib/request/photo.rules.ts";

interface Props {
  project: ProjectView;
  wishes: readonly RetakeWish[];
  may: { "ask-for-retake": boolean; "attach-files": boolean };
  timeZone: string;
}

/** The photos of a project. Staff can ask the homeowner to take one again. */
export function PhotosPart({ project, wishes, may, timeZone }: Props) {
  const { id: projectId, files } = project;
  const deedFor = (file: ProjectView["files"][number]) => (
    <AskForRetake projectId={projectId} file={file} isWrittenTo={isWrittenTo(project)} />
  );
  return (
    <Section id="photos" title="Photos">
      <Said>
        <Photos
          projectId={projectId}
          files={files}
          timeZone={timeZone}
          mayAdd={may["attach-files"]}
          wishes={wishes}
          takenBy={QueuedPhotos}
          {...(may["ask-for-retake"] && { deedFor })}
        />
      </Said>
    </Section>
  );
}

/** Whether the homeowner is e-mailed: not without an address, nor when a plugin sees to it. */
function isWrittenTo(project: ProjectView): boolean {
  return project.customer !== null && !isLeftToPlugin(project, "notifications");
}

interface Asking {
  projectId: string;
  file: ProjectView["files"][number];
  isWrittenTo: boolean;
}

function AskForRetake({ projectId, file: { id, fileCode }, isWrittenTo: isMailed }: Asking) {
  const slot = PHOTO_SLOTS.find(({ code }) => code === fileCode);
  return (
    <div className="-ml-2">
      <Decision
        name={`retake-${id}`}
        kind="quiet"
        opener="Ask for a retake"
        title={`Ask for a new photo: ${slot?.name ?? "this one"}?`}
        deed="Ask for it"
        call={{ path: `/api/projects/${projectId}/files/${id}/retake` }}
        fields={WHY}
        done={isMailed ? "Asked for. The e-mail is on its way." : "Asked for. It's on their page."}
      >
        <p>
          {isMailed
            ? "The customer gets an e-mail, and their page asks for it until a new one is there."
            : "The customer's page asks for it until a new one is there. We send no e-mail for this project."}
        </p>
        {slot && <p className="text-sm text-ink-soft">They also read what it should show: {slot.hint}</p>}
      </Decision>
    </div>
  );
}

const WHY: readonly DecisionField[] = [
  {
    name: "reason",
    label: "What's wrong with it?",
    hint: "Written for the customer.",
    limit: RETAKE_REASON_LIMIT,
    missing: "Say what's wrong, in a few words.",
    isLong: true,
    usual: [
      { name: "Too dark", words: "It's too dark to see the details. More light helps, or the flash." },
      {
        name: "Not whole",
        words: "Part of it is cut off. Step back a little, so that all of it is in the picture.",
      },
      { name: "Something else", words: "" },
    ],
  },
];
