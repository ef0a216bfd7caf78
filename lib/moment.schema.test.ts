import { expect, it } from "vitest";
import { moment } from "#lib/moment.schema.ts";

it.each(["2026-11-25T00:00:00Z", "2026-11-25T00:00:00.123Z", "0001-01-01T00:00:00Z"])(
  "a time is taken: %s",
  (time) => expect(moment.parse(time)).toBe(time),
);

it.each(["yesterday", "", "2026-11-25", "2026-13-01T00:00:00Z", "0000-12-31T23:59:59Z"])(
  "what is no time that can be stored is refused, once: %s",
  (time) => expect(moment.safeParse(time).error?.issues).toHaveLength(1),
);
