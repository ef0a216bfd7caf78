import type { ComponentType } from "react";
import type { System } from "swagger-ui-dist/swagger-ui-es-bundle.js";

/** Parts of the renderer, in the order in which they stand: how to say who you are, what to look for, all operations. */
const PARTS = ["errors", "AuthorizeBtnContainer", "FilterContainer", "operations"] as const;

/** The renderer's parts without its own frame, which would be a second page within ours. */
export function referenceLayout({ React, getComponent }: System) {
  function ReferenceLayout() {
    return React.createElement(
      "div",
      { className: "swagger-ui" },
      PARTS.map((name) => React.createElement(getComponent(name, true), { key: name })),
    );
  }
  /** The renderer leaves the choice among examples without a name. */
  const named = (Choice: ComponentType<object>) => (given: object) =>
    React.createElement(
      "label",
      null,
      React.createElement("span", { className: "sr-only" }, "Which example"),
      React.createElement(Choice, given),
    );
  return { components: { ReferenceLayout }, wrapComponents: { ExamplesSelect: named } };
}
