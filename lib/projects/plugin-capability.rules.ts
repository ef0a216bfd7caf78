/** What a plugin can see to in our place. Other names are kept for whoever sent them, and mean nothing to us. */
export type Capability = "notifications" | "contract" | "scheduling" | "payments";

/** A project as far as plugins go: what each sees to, with `true`, the plugin's name, or an object of the plugin's own. */
export interface LeavesToPlugins {
  capabilityManagedByPlugin: Readonly<Record<string, unknown>>;
}

/** Longer names would fill the sentences that they stand in. */
const LONGEST_NAME = 60;

/**
 * Whether our own step for it is left out. We then ask nobody for it; what the plugin records through the API counts all the
 * same and is shown.
 */
export function isLeftToPlugin(
  { capabilityManagedByPlugin }: LeavesToPlugins,
  capability: Capability,
): boolean {
  return Object.hasOwn(capabilityManagedByPlugin, capability);
}

/** Who sees to it, for staff and within a sentence: by name where there is one of a fair length; null where we do. */
export function leftTo(project: LeavesToPlugins, capability: Capability): string | null {
  if (!isLeftToPlugin(project, capability)) return null;
  const name = project.capabilityManagedByPlugin[capability];
  return typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_NAME ? name : "a plugin";
}

/** What each event of a project tells of it, so that a plugin knows its own: nothing where nothing is left to any. */
export function announcedToPlugins({ capabilityManagedByPlugin }: LeavesToPlugins): Partial<LeavesToPlugins> {
  return Object.keys(capabilityManagedByPlugin).length === 0 ? {} : { capabilityManagedByPlugin };
}
