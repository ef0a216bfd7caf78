interface Choice {
  value: string;
  label: string;
}

/** What can be chosen for the details of a property: the API's values, and the words people see for them. */
export const DETAIL_CHOICES = {
  propertyType: [
    { value: "HOUSE", label: "House" },
    { value: "TOWNHOUSE", label: "Townhouse" },
    { value: "UNIT", label: "Unit or apartment" },
    { value: "RURAL", label: "Rural property" },
    { value: "OTHER", label: "Something else" },
  ],
  storeys: [
    { value: "1", label: "One" },
    { value: "2", label: "Two" },
    { value: "3", label: "Three" },
    { value: "4", label: "Four" },
  ],
  roofMaterial: [
    { value: "TILE", label: "Tiles" },
    { value: "METAL", label: "Metal sheets" },
    { value: "FLAT", label: "Flat roof" },
    { value: "OTHER", label: "Something else" },
    { value: "UNKNOWN", label: "I don't know" },
  ],
  phases: [
    { value: "1", label: "Single phase" },
    { value: "2", label: "Two phases" },
    { value: "3", label: "Three phases" },
    { value: "UNKNOWN", label: "I don't know" },
  ],
  ownership: [
    { value: "OWNER", label: "The owner" },
    { value: "TENANT", label: "Renting" },
    { value: "STRATA", label: "In a strata or body corporate" },
  ],
} as const satisfies Record<string, readonly Choice[]>;

/** The words for a value; blank when it is none of the choices. */
export function choiceWords(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? "";
}
