import { Section } from "#components/projects/section.tsx";
import { Facts } from "#components/workspace/facts.tsx";
import type { ProjectView } from "#lib/projects/project.schema.ts";
import { weekdayList } from "#lib/projects/weekday.rules.ts";
import { momentInWords } from "#lib/sites/site-time.rules.ts";
import { stageWords } from "#lib/workspace/workspace-words.rules.ts";

interface Props {
  project: ProjectView;
  timeZone: string;
}

/** What else is known of a project: where it stands, what the office calls it, what others left with it. */
export function ProjectDetails({ project, timeZone }: Props) {
  const { customFields, capabilityManagedByPlugin, preferences } = project;
  return (
    <Section id="details" title="Details">
      <Facts
        facts={[
          ["Stage", stageWords(project)],
          ["Class", project.class],
          ["Reference", project.xref],
          ["Asked", momentInWords(new Date(project.createdAt), timeZone)],
          ["Good days", weekdayList(preferences.customerPreferredDays)],
          ["They say", project.customerComments],
          ["Custom fields", inLines(customFields)],
          ["Done by a plugin", inLines(capabilityManagedByPlugin)],
          ["Why it ended", project.rejectReason],
          ["Closed by", project.closedBy],
        ]}
      />
    </Section>
  );
}

/** Free-form fields, a line each. */
function inLines(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("\n");
}
