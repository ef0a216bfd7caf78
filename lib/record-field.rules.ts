/** A field of a customer or a site as staff edit it. */
export interface RecordField {
  /** Where it stands in the record, dotted. */
  path: string;
  label: string;
  hint?: string;
  kind: "text" | "lines" | "number" | "choice";
  /** What the keyboard of a tablet shows. */
  inputMode?: "email" | "tel" | "decimal" | "numeric" | "text";
  choices?: readonly { value: string; label: string }[];
  /** A choice that always has a value. */
  isChosen?: true;
  isWide?: true;
}

export interface FieldGroup {
  title: string;
  hint?: string;
  fields: readonly RecordField[];
}

/** All fields of these groups. */
export function fieldsOf(groups: readonly FieldGroup[]): RecordField[] {
  return groups.flatMap(({ fields }) => fields);
}
