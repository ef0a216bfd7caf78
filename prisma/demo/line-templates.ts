import "server-only";
import { database } from "#lib/db/client.ts";
import type { LineTemplate } from "#lib/line-templates/line-template.schema.ts";

const DEMO_TEMPLATES: readonly LineTemplate[] = [
  {
    name: "Panels, 440 W",
    product: "solar",
    description: "Solar panels of 440 W, black, with 25 years of warranty on their output",
    quantity: 15,
    unitPrice: 39_500,
  },
  {
    name: "Inverter, 5 kW",
    product: "solar",
    description: "Solar inverter of 5 kW, single phase, with monitoring over Wi-Fi",
    quantity: 1,
    unitPrice: 189_000,
  },
  {
    name: "Mounting, tile roof",
    product: "solar",
    description: "Mounting on a tile roof: rails, tile brackets and cabling",
    quantity: 1,
    unitPrice: 142_000,
  },
  {
    name: "Battery, 10 kWh",
    product: "battery",
    description: "Home battery of 10 kWh with its own inverter, on an outside wall",
    quantity: 1,
    unitPrice: 1_090_000,
  },
  {
    name: "Backup circuit",
    product: "battery",
    description: "Backup for lights and the fridge when the grid is down",
    quantity: 1,
    unitPrice: 68_500,
  },
  {
    name: "EV charger, 7 kW",
    product: "ev_charger",
    description: "EV charger of 7 kW with a cable of 5 m, on a wall",
    quantity: 1,
    unitPrice: 162_000,
  },
  {
    name: "Cable run, per metre",
    product: "ev_charger",
    description: "Cable from the switchboard to the charger, in conduit, per metre",
    quantity: 12.5,
    unitPrice: 3_200,
  },
  {
    name: "Switchboard upgrade",
    product: null,
    description: "New switchboard with safety switches on every circuit",
    quantity: 1,
    unitPrice: 174_500,
  },
];

/** Lines to begin a contract from; those of a start that was stopped half-way stay. */
export async function seedLineTemplates(): Promise<void> {
  await database().lineTemplate.createMany({
    data: DEMO_TEMPLATES.map((template, order) => ({ ...template, order })),
    skipDuplicates: true,
  });
}
