import { Notice } from "#components/ui/notice.tsx";
import { brand } from "#lib/brand.ts";
import type { ProjectEvent, ProjectView } from "#lib/projects/project.schema.ts";

interface Props {
  project: ProjectView;
  events: readonly ProjectEvent[];
}

const ENDINGS = ["Project.Closed", "Project.Rejected"];

/** Why a project ended, as far as somebody said, and what can follow. */
export async function EndNote({ project, events }: Props) {
  const { outcome, rejectReason, contract, productsOfInterest } = project;
  const { name } = await brand();
  const ending = events.find(({ type }) => ENDINGS.includes(type));
  const told = ending?.data["reason"];
  const reason = rejectReason ?? (typeof told === "string" ? told : null);
  const isDone = outcome === "COMPLETED";
  return (
    <div className="space-y-4">
      {reason !== null && !isDone && (
        <Notice title="The reason given">
          <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
        </Notice>
      )}
      <p className="max-w-prose">
        {contract?.status === "VOIDED" && "The contract that was offered no longer counts. "}
        {isDone
          ? `Enjoy your ${productsOfInterest.some(({ solar }) => solar) ? "sunshine" : "new system"}. If anything is odd, tell us.`
          : `Everything stays here for you to read. If you'd like to begin anew, ${name} is glad to hear from you.`}
      </p>
      <a
        href="/request/system"
        className="inline-flex min-h-11 items-center font-semibold text-leaf underline decoration-1 underline-offset-4 hover:text-leaf-deep"
      >
        {isDone ? "Ask for help with it" : "Start a new request"}
      </a>
    </div>
  );
}
