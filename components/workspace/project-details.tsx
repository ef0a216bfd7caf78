import { Section } from "#components/projects/section.tsx";
import { ClassForm } from "#components/workspace/class-form.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { Said } from "#components/workspace/said.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { weekdayList } from "#lib/projects/weekday.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { stageWords } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectView;
  mayUpdate: boolean;
  /** Classes to choose from; without any, what one likes is typed. */
  classes: readonly string[];
  timeZone: string;
}

/** What else is known of a project: where it stands, what the office calls it, what others left with it. */
export function ProjectDetails({ project, mayUpdate, classes, timeZone }: Props) {
  const { id, class: projectClass, xref, customFields, capabilityManagedByPlugin, preferences } = project;
  return (
    <Section id="details" title="Details">
      <Said>
        <Facts
          facts={[
            ["Stage", stageWords(project)],
            ["Class", projectClass],
            ["Outside reference", xref],
            ["Asked", momentInWords(new Date(project.createdAt), timeZone)],
            ["Good days", weekdayList(preferences.customerPreferredDays)],
            ["They say", project.customerComments],
            ["Custom fields", inLines(customFields)],
            ["Done by a plugin", inLines(capabilityManagedByPlugin)],
          ]}
        />
        {mayUpdate && (
          <ClassForm
            projectId={id}
            saved={{ class: projectClass ?? "", xref: xref ?? "" }}
            classes={classes}
          />
        )}
      </Said>
    </Section>
  );
}

/** Free-form fields, a line each. */
function inLines(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n");
}
