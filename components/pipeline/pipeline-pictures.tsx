import { MonthsPicture } from "#components/pipeline/months-picture.tsx";
import { StagesPicture } from "#components/pipeline/stages-picture.tsx";
import { WeeksPicture } from "#components/pipeline/weeks-picture.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Month, StageAges, Week } from "#lib/pipeline/pipeline.rules.ts";
import { type FilterName, workspacePath } from "#lib/workspace/workspace-url.rules.ts";

interface Props {
  pipeline: {
    stages: StageAges[];
    weeks: Week[];
    months: Month[];
    currency: string;
    timeZone: string;
    fileQuery: string;
  } | null;
  asked: Partial<Record<FilterName, string>>;
}

/** How the business goes, in three pictures of the projects that the filters leave. */
export function PipelinePictures({ pipeline, asked }: Props) {
  const isFiltered = Object.keys(asked).length > 0;
  return (
    <>
      <h1 className="text-2xl">Pipeline</h1>
      <p className="mt-2 max-w-prose text-ink-soft">
        {pipeline === null
          ? "The address of this page asks for something we don't know."
          : isFiltered
            ? "Only the projects that your filters leave are counted."
            : "All projects are counted. Filter them to look closer."}
      </p>
      <div className="no-print mt-2 mb-6 -ml-2 flex flex-wrap gap-x-4">
        {isFiltered && (
          <a href="/workspace/pipeline" className={buttonClass("quiet")}>
            Count all projects
          </a>
        )}
        {pipeline !== null && (
          <>
            <a href={workspacePath(asked)} className={buttonClass("quiet")}>
              Show them as a list
            </a>
            <a href={`/api/projects.csv?${pipeline.fileQuery}`} download className={buttonClass("quiet")}>
              <Icon name="download" />
              The list as CSV
            </a>
          </>
        )}
      </div>
      {pipeline !== null && (
        <>
          <StagesPicture {...pipeline} asked={asked} />
          <WeeksPicture {...pipeline} />
          <MonthsPicture {...pipeline} />
        </>
      )}
    </>
  );
}
