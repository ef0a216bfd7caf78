declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  import type { ComponentType, createElement } from "react";

  /** What its plugins are given: its own React, and its parts by name, connected to its state. */
  export interface System {
    React: { createElement: typeof createElement };
    getComponent: (name: string, isConnected: true) => ComponentType;
  }

  interface Plugin {
    /** Parts of its own. */
    components: Record<string, ComponentType>;
    /** What takes the place of a part, made of that part. */
    wrapComponents: Record<string, (part: ComponentType<object>) => ComponentType<object>>;
  }

  interface Settings {
    domNode: HTMLElement;
    url: string;
    layout: string;
    plugins: readonly ((system: System) => Plugin)[];
    deepLinking: boolean;
    displayRequestDuration: boolean;
    docExpansion: "list";
    filter: boolean;
    persistAuthorization: boolean;
    validatorUrl: null;
    onComplete(): void;
  }

  export default function SwaggerUI(settings: Settings): void;
}
