import type { Typing } from "#components/new-project/typed-field.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { CONTROL, Field, FieldError } from "#components/ui/field.tsx";
import { PRODUCT_NAMES } from "#lib/workspace/workspace-words.rules.ts";

const PRODUCTS = ["solar", "battery", "ev_charger"] as const;

/** What is asked for: a new system or help with one that is there, of which products, and in the customer's own words. */
export function What(typing: Typing) {
  const { typed, type, errorOf } = typing;
  return (
    <div className="space-y-6">
      <fieldset>
        <legend className="font-semibold">Products</legend>
        <FieldError id="solar" message={errorOf("solar")} />
        <div className="mt-1.5 grid grid-cols-1 gap-2.5 sm:grid-cols-3">
          {PRODUCTS.map((product) => (
            <Choice
              key={product}
              id={product}
              kind="checkbox"
              title={PRODUCT_NAMES[product]}
              input={{
                name: product,
                checked: typed[product] !== "",
                onChange: ({ target }) => type(product, target.checked ? "on" : ""),
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">Kind of project</legend>
        <div className="mt-1.5 grid grid-cols-1 gap-2.5 sm:grid-cols-2">
          <Choice
            id="type-SALES"
            kind="radio"
            title="A new system"
            input={{ name: "type", checked: typed.type !== "SERVICE", onChange: () => type("type", "SALES") }}
          />
          <Choice
            id="type-SERVICE"
            kind="radio"
            title="Help with a system they have"
            input={{
              name: "type",
              checked: typed.type === "SERVICE",
              onChange: () => type("type", "SERVICE"),
            }}
          />
        </div>
      </fieldset>
      <Field
        id="customerComments"
        label="What they said"
        hint="The customer can read it, too"
        isOptional
        error={errorOf("customerComments")}
      >
        <textarea
          id="customerComments"
          name="customerComments"
          rows={3}
          maxLength={4000}
          className={`${CONTROL} field-sizing-content min-h-24`}
          aria-describedby="customerComments-hint"
          value={typed.customerComments}
          onChange={({ target }) => type("customerComments", target.value)}
        />
      </Field>
    </div>
  );
}
