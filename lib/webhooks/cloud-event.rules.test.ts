import { expect, it } from "vitest";
import { EVENT_TYPES } from "#lib/projects/event-type.rules.ts";
import { cloudEvent } from "#lib/webhooks/cloud-event.rules.ts";
import { cloudEventBody } from "#lib/webhooks/cloud-event.schema.ts";

const PROJECT = "0198c0de-0000-7000-8000-000000000001";
const ISSUED = {
  id: "0198c0de-0000-7000-8000-00000000000a",
  projectId: PROJECT,
  sequence: 3,
  type: "Project.ContractIssued",
  time: new Date("2026-11-25T10:00:00.120Z"),
  data: { projectId: PROJECT, customerId: null, version: 1, price: 100_000 },
};

it("an event is told as a CloudEvent, to the byte", () => {
  expect(cloudEvent(ISSUED, "https://portal.example")).toBe(
    `{"specversion":"1.0","id":"${ISSUED.id}","type":"Project.ContractIssued",` +
      `"source":"https://portal.example/api/projects/${PROJECT}","time":"2026-11-25T10:00:00.120Z","sequence":3,` +
      `"datacontenttype":"application/json","data":{"projectId":"${PROJECT}","customerId":null,"version":1,"price":100000}}`,
  );
});

it("what staff noted of a contract is told nobody", () => {
  const data = {
    ...ISSUED.data,
    warnings: ["deposit_above_limit"],
    depositReason: "The inverter is made to order.",
  };
  expect(cloudEvent({ ...ISSUED, data }, "https://portal.example")).toBe(
    cloudEvent(ISSUED, "https://portal.example"),
  );
});

it.each(EVENT_TYPES)("a receiver of %s gets what the API document says, and no more", (type) => {
  for (const customerId of [null, "0198c0de-0000-7000-8000-000000000002"]) {
    const body: unknown = JSON.parse(
      cloudEvent({ ...ISSUED, type, data: { ...ISSUED.data, customerId } }, "http://localhost:3000"),
    );
    // Parsed strictly: a field more is a fault too.
    expect(cloudEventBody.parse(body)).toEqual(body);
  }
});
