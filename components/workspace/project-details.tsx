import { Section } from "#components/projects/section.tsx";
import { ClassForm } from "#components/workspace/class-form.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import { Said } from "#components/workspace/said.tsx";
import { leftTo } from "#lib/projects/plugin-capability.rules.ts";
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
  const { id, class: projectClass, xref, customFields, capabilityManagedByPlugin } = project;
  return (
    <Section id="details" title="Details">
      <Said>
        <Facts
          facts={[
            ["Stage", stageWords(project)],
            ["Class", projectClass],
            ["Outside reference", xref],
            ["Asked", momentInWords(new Date(project.createdAt), timeZone)],
            ["Good days", daysWords(project)],
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

/** None chosen means any, but where a plugin asks for them. */
function daysWords(project: ProjectView): string {
  const days = project.preferences.customerPreferredDays;
  const plugin = days.length === 0 ? leftTo(project, "scheduling") : null;
  return plugin === null ? weekdayList(days) : `Left to ${plugin}`;
}

/** Free-form fields, a line each. */
function inLines(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n");
}
