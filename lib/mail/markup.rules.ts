/** HTML that may be sent as it is. Only the tag `html` makes it, so that text from outside is always escaped. */
class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type { Markup };

/** What a template may hold: text and numbers, which are escaped, and markup, which is HTML already. */
type Value = string | number | Markup | readonly Markup[];

/** Template tag: every value that is not markup is escaped, for text and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((part, index) => part + source(values[index] ?? "")).join(""));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function source(value: Value): string {
  if (typeof value === "string") return value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
  return typeof value === "object" && "map" in value ? value.map(String).join("") : String(value);
}
