// What the demo's contracts say. Amounts are cents including GST.

const SOLAR_LINES = [
  { description: "Solar panels, 440 W, all black", quantity: 15, unitPrice: 310_00 },
  { description: "Hybrid inverter, 5 kW", quantity: 1, unitPrice: 2_450_00 },
  { description: "Installation on a tiled roof, one storey", quantity: 1, unitPrice: 3_200_00 },
  { description: "Switchboard: new main switch and meter panel", quantity: 1, unitPrice: 650_00 },
];

/** A solar system that the customer asked for. */
export const SOLAR = {
  lines: SOLAR_LINES,
  stc: { quantity: 45, unitValue: 38_00 },
  deposit: 900_00,
  solicited: true,
};

/** The same with a battery, as a version that changes the one before. */
export const SOLAR_WITH_BATTERY = {
  ...SOLAR,
  lines: [
    { description: "Solar panels, 440 W, all black", quantity: 18, unitPrice: 310_00 },
    ...SOLAR_LINES.slice(1),
    { description: "Battery, 10 kWh, on the garage wall", quantity: 1, unitPrice: 8_900_00 },
  ],
  rebates: [{ description: "State battery rebate", amount: 1_600_00 }],
  stc: { quantity: 54, unitValue: 38_00 },
  deposit: 1_700_00,
  changes:
    "As we talked about on the phone: a battery on the garage wall, and three more panels on the street side so that it fills in winter too.",
};

/** A charger that was sold at the door. */
export const CHARGER = {
  lines: [
    { description: "EV charger, 7 kW, with cable", quantity: 1, unitPrice: 1_290_00 },
    { description: "Cable run to the car park, 22 m", quantity: 22, unitPrice: 28_50 },
    { description: "Installation and testing", quantity: 1, unitPrice: 780_00 },
  ],
  deposit: 250_00,
  solicited: false,
};

/** A larger system for a metal roof. */
export const LARGE = {
  lines: [
    { description: "Solar panels, 440 W", quantity: 30, unitPrice: 285_00 },
    { description: "Inverter, 10 kW, three-phase", quantity: 1, unitPrice: 3_100_00 },
    { description: "Installation on a metal roof, two storeys", quantity: 1, unitPrice: 4_400_00 },
  ],
  stc: { quantity: 91, unitValue: 38_00 },
  deposit: 1_200_00,
  solicited: true,
};
