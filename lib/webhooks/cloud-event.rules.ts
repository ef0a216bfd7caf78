import { contractNotes } from "#lib/contracts/contract-view.schema.ts";

/** A row of a timeline, as far as the outside is told of it. */
export interface ToldEvent {
  id: string;
  projectId: string;
  sequence: number;
  type: string;
  time: Date;
  data: object;
}

/**
 * The body that tells of an event, to the byte: CloudEvents 1.0 as JSON. The same row makes the same body each time. What staff
 * noted for themselves, and who acted, stays here.
 */
export function cloudEvent(event: ToldEvent, appUrl: string): string {
  return JSON.stringify({
    specversion: "1.0",
    id: event.id,
    type: event.type,
    source: `${appUrl}/api/projects/${event.projectId}`,
    time: event.time.toISOString(),
    sequence: event.sequence,
    datacontenttype: "application/json",
    data: withoutNotes(event.data),
  });
}

function withoutNotes(data: object): object {
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => !Object.hasOwn(contractNotes.shape, name)),
  );
}
