import type { FieldGroup } from "#lib/record-field.rules.ts";

/** What staff edit of a customer, in the order in which they read it. */
export const CUSTOMER_FIELDS: readonly FieldGroup[] = [
  {
    title: "Who they are",
    fields: [
      { path: "firstName", label: "First name", kind: "text" },
      { path: "lastName", label: "Last name", kind: "text" },
      {
        path: "type",
        label: "They are",
        kind: "choice",
        isChosen: true,
        choices: [
          { value: "PERSON", label: "A person" },
          { value: "BUSINESS", label: "A business" },
        ],
      },
      {
        path: "companyName",
        label: "Company, if they are a business",
        kind: "text",
      },
      { path: "abn", label: "ABN", kind: "text", inputMode: "numeric" },
    ],
  },
  {
    title: "How to reach them",
    fields: [
      {
        path: "email",
        label: "E-mail",
        hint: "Whoever reads this mailbox can open the projects.",
        kind: "text",
        inputMode: "email",
        isWide: true,
      },
      { path: "phone", label: "Phone", kind: "text", inputMode: "tel" },
      {
        path: "preferredContact",
        label: "They prefer",
        kind: "choice",
        choices: [
          { value: "EMAIL", label: "E-mail" },
          { value: "SMS", label: "Text message" },
          { value: "PHONE", label: "A call" },
        ],
      },
      { path: "locale", label: "Language", hint: "A tag like en-AU.", kind: "text" },
    ],
  },
];
