declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  import type { ComponentType, createElement } from "react";

  /** What its plugins are given: its own React, and its parts by name, connected to its state. */
  export interface System {
    React: { createElement: typeof createElement };
    getComponent: (name: string, isConnected: true) => ComponentType;
  }

  interface Settings {
    domNode: HTMLElement;
    url: string;
    layout: string;
    plugins: readonly ((system: System) => { components: Record<string, ComponentType> })[];
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
