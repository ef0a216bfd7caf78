// Made of the API document by `npm run client:types`. Do not edit.
import type { Download } from "./download.ts";
import type { FileInput } from "./file-input.ts";
import type { Route } from "./route.ts";

/** The codes of every refusal there is. */
export const ERROR_CODES = [
  "invalid_json",
  "validation_failed",
  "customer_required",
  "invalid_multipart",
  "file_unreadable",
  "image_too_large",
  "sign_in_link_invalid",
  "sign_in_code_wrong",
  "unauthenticated",
  "cross_site",
  "forbidden",
  "path_not_found",
  "project_not_found",
  "user_not_found",
  "token_not_found",
  "customer_not_found",
  "site_not_found",
  "terms_not_found",
  "saved_filter_not_found",
  "webhook_not_found",
  "webhook_secret_not_found",
  "webhook_delivery_not_found",
  "charge_not_found",
  "logo_not_found",
  "file_not_found",
  "contract_not_found",
  "file_association_not_found",
  "method_not_allowed",
  "project_closed",
  "stage_not_reachable",
  "active_project_accepted",
  "contract_not_issued",
  "contract_changed",
  "contract_expired",
  "contract_accepted",
  "contract_not_applicable",
  "cooling_off",
  "file_association_claimed",
  "too_many_files",
  "customer_attached",
  "site_attached",
  "filter_name_taken",
  "too_many_filters",
  "too_many_webhooks",
  "too_many_webhook_secrets",
  "last_webhook_secret",
  "webhook_delivery_pending",
  "user_exists",
  "own_access",
  "settings_changed",
  "idempotency_in_progress",
  "precondition_failed",
  "payload_too_large",
  "unsupported_media_type",
  "idempotency_key_reused",
  "precondition_required",
  "rate_limited",
  "internal",
  "unavailable",
] as const;

/** What each operation takes and gives. */
export interface Operations {
  /**
   * Ask for a system.
   * Stores a project with its customer and site, and attaches the files uploaded before under `fileAssociationId`. Without a session a `customer` is required and both are new. A signed-in homeowner who sends none is their own customer. The process starts and a confirmation is sent, unless `customerId` and `siteId` name known ones and `triggerProcess` is false. It closes older open projects of the same type at the site as SUPERSEDED.
   */
  createProject: {
    takes: {
      body: {
        /**
         * SALES for a new system, SERVICE for one that is there.
         * @default "SALES"
         */
        type?: "SALES" | "SERVICE";
        /** The id that files were uploaded under. Without a session it is all that guards them. */
        fileAssociationId?: string;
        /** What suits the customer. */
        preferences?: {
          /** Weekdays that suit them: 0 is Sunday, 6 is Saturday. None means any. */
          customerPreferredDays?: readonly number[];
        };
        /** What is asked for, one entry a system. */
        productsOfInterest: readonly {
          /**
           * Panels.
           * @default false
           */
          solar?: boolean;
          /**
           * A battery.
           * @default false
           */
          battery?: boolean;
          /**
           * A charger for a car.
           * @default false
           */
          ev_charger?: boolean;
        }[];
        /** Whom to contact. */
        customer?: {
          /** First name. */
          firstName: string;
          /** Family name. */
          lastName: string;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          /** With its country code, or as it is written in Australia. */
          phone?: string;
          /**
           * A person, or a business with its name.
           * @default "PERSON"
           */
          type?: "PERSON" | "BUSINESS";
          /** Name of the business. */
          companyName?: string;
          /** Australian Business Number, 11 digits. */
          abn?: string;
          /** How they like to be reached. */
          preferredContact?: "EMAIL" | "SMS" | "PHONE";
          /** Their language, as a tag like en-AU. */
          locale?: string;
          /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
          customFields?: Readonly<Record<string, unknown>>;
        };
        /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
        site?: {
          /** The address in its parts. */
          address: {
            /** Number and street. */
            line1: string;
            /** Unit, level or building. */
            line2?: string;
            /** Suburb or town. */
            suburb: string;
            /** State or territory. */
            state: string;
            /** Postcode. */
            postcode: string;
            /** Country. */
            country?: string;
          };
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** Degrees north. */
          latitude: number;
          /** Degrees east. */
          longitude: number;
          /** What people call a place without an address. */
          label: string;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** The address in one line. */
          fullAddress: string;
          /** Its id at whoever looked it up. */
          placeId?: string;
          /** Degrees north. */
          latitude?: number;
          /** Degrees east. */
          longitude?: number;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        };
        /** What the customer wants to say. */
        customerComments?: string;
        /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
        customFields?: Readonly<Record<string, unknown>>;
        /** A customer whom we know, in place of `customer`. */
        customerId?: string;
        /** A site of that customer, in place of `site`. */
        siteId?: string;
        /**
         * For a known customer and site: whether people are told and older requests make way.
         * @default false
         */
        triggerProcess?: boolean;
        /** What other software sees to, by name: notifications, contract, scheduling or payments, with `true`, the plugin's name, or an object of its own. Our own step is left out. Other names are kept and mean nothing to us. */
        capabilityManagedByPlugin?: Readonly<Record<string, true | string | Readonly<Record<string, unknown>>>>;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
    };
  };
  /**
   * List projects.
   * The projects you may see, newest first: homeowners their own, staff all of the company's. Filters narrow it together; `q` holds words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. With `updatedSince` it holds what changed then or later, in order of change, the oldest change first: what changes while you read moves to the end, so that you read it again and miss nothing. To keep step, read to the end, and later ask again with the newest `updatedAt` that you have seen, less ten seconds: what was being changed just then is then not missed. What you have seen already has the same `updatedAt`.
   */
  listProjects: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
        /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
        q?: string;
        /** Where it stands. */
        stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        /** SALES for a new system, SERVICE for one that is there. */
        type?: "SALES" | "SERVICE";
        /** What is asked for, among other things. */
        product?: "solar" | "battery" | "ev_charger";
        /** Whose turn it is. */
        waitingOn?: "homeowner" | "company" | "nobody";
        /** Asked for then or later. */
        createdAfter?: string;
        /** Asked for before then. */
        createdBefore?: string;
        /** Only what changed then or later, the oldest change first. */
        updatedSince?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        type: "SALES" | "SERVICE";
        /** Where it stands. */
        stage: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        outcome: "COMPLETED" | "FAILED" | "LOST" | "CANCELLED" | "SUPERSEDED" | "CANNOT_RESOLVE" | null;
        /** The company's own class of project. */
        class: string | null;
        /** Its number in other software. */
        xref: string | null;
        createdAt: string;
        updatedAt: string;
        /** Whom to contact. */
        customer: {
          id: string;
          /** A person, or a business with its name. */
          type: "PERSON" | "BUSINESS";
          /** First name. */
          firstName: string;
          /** Family name. */
          lastName: string;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          /** With its country code, or as it is written in Australia. */
          phone: string | null;
          /** Name of the business. */
          companyName: string | null;
          /** Australian Business Number, 11 digits. */
          abn: string | null;
          /** How they like to be reached. */
          preferredContact: "EMAIL" | "SMS" | "PHONE" | null;
          /** Their language, as a tag like en-AU. */
          locale: string | null;
          /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
          customFields: Readonly<Record<string, unknown>>;
        } | null;
        /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
        site: {
          id: string;
          /** The address in its parts. */
          address: {
            /** Number and street. */
            line1: string;
            /** Unit, level or building. */
            line2: string | null;
            /** Suburb or town. */
            suburb: string;
            /** State or territory. */
            state: string;
            /** Postcode. */
            postcode: string;
            /** Country. */
            country: string | null;
          } | null;
          /** The address in one line. */
          fullAddress: string | null;
          /** Its id at whoever looked it up. */
          placeId: string | null;
          /** Degrees north. */
          latitude: number | null;
          /** Degrees east. */
          longitude: number | null;
          /** What people call a place without an address. */
          label: string | null;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string | null;
          /** Phases of the supply. */
          phases: 1 | 2 | 3 | "UNKNOWN" | null;
          /** Who runs the poles and wires. */
          dnsp: string | null;
          /** Who sends the electricity bill. */
          retailer: string | null;
          /** What kind of building. */
          propertyType: string | null;
          /** Storeys, the ground floor among them. */
          storeys: number | null;
          /** What the roof is made of. */
          roofMaterial: string | null;
          /** How the customer holds the place. */
          ownership: string | null;
          /** What is installed already. */
          existingSystem: Readonly<Record<string, unknown>> | null;
          /** How to get in, and what to mind. */
          accessNotes: string | null;
        } | null;
        /** What is asked for, one entry a system. */
        productsOfInterest: readonly {
          /**
           * Panels.
           * @default false
           */
          solar: boolean;
          /**
           * A battery.
           * @default false
           */
          battery: boolean;
          /**
           * A charger for a car.
           * @default false
           */
          ev_charger: boolean;
        }[];
        /** What suits the customer. */
        preferences: {
          /** Weekdays that suit them: 0 is Sunday, 6 is Saturday. None means any. */
          customerPreferredDays: readonly number[];
        };
        contract: {
          /** Number of the version. */
          version: number;
          status: "ISSUED" | "ACCEPTED" | "SUPERSEDED" | "EXPIRED" | "VOIDED";
          price: number;
          deposit: number;
          acceptedVersion: number | null;
          acceptedAt: string | null;
          validUntil: string;
        } | null;
        /** What other software sees to, by name: notifications, contract, scheduling or payments, with `true`, the plugin's name, or an object of its own. Our own step is left out. Other names are kept and mean nothing to us. */
        capabilityManagedByPlugin: Readonly<Record<string, unknown>>;
        fileCodes: readonly ("switchboard_photo" | "preferred_installation_location_photo" | "site_access_photo")[];
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * The list of projects, as CSV.
   * Every project that the filters of list-projects leave, newest first, a line each, sent as it is read. An answer that breaks off is not whole.
   */
  exportProjects: {
    takes: {
      query?: {
        /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
        q?: string;
        /** Where it stands. */
        stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        /** SALES for a new system, SERVICE for one that is there. */
        type?: "SALES" | "SERVICE";
        /** What is asked for, among other things. */
        product?: "solar" | "battery" | "ev_charger";
        /** Whose turn it is. */
        waitingOn?: "homeowner" | "company" | "nobody";
        /** Asked for then or later. */
        createdAfter?: string;
        /** Asked for before then. */
        createdBefore?: string;
      };
    };
    gives: Download;
  };
  /**
   * List one's saved filters.
   * All that the caller keeps, by name. Nobody sees anybody else's.
   */
  listSavedFilters: {
    takes: Record<never, never>;
    gives: {
      items: readonly {
        id: string;
        name: string;
        /** What the list is narrowed by: one filter at least. */
        filters: {
          /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
          q?: string;
          /** Where it stands. */
          stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
          /** SALES for a new system, SERVICE for one that is there. */
          type?: "SALES" | "SERVICE";
          /** What is asked for, among other things. */
          product?: "solar" | "battery" | "ev_charger";
          /** Whose turn it is. */
          waitingOn?: "homeowner" | "company" | "nobody";
          /** How long ago it was asked for: up to a week, four weeks, three months, or more. */
          age?: "week" | "month" | "quarter" | "older";
        };
      }[];
    };
    isTagged: true;
  };
  /**
   * Save a filter of the list.
   * For the caller alone, under a name of its own. Everybody keeps at most 20.
   */
  saveFilter: {
    takes: {
      body: {
        /** What the caller finds it by; each name once. */
        name: string;
        /** What the list is narrowed by: one filter at least. */
        filters: {
          /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
          q?: string;
          /** Where it stands. */
          stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
          /** SALES for a new system, SERVICE for one that is there. */
          type?: "SALES" | "SERVICE";
          /** What is asked for, among other things. */
          product?: "solar" | "battery" | "ev_charger";
          /** Whose turn it is. */
          waitingOn?: "homeowner" | "company" | "nobody";
          /** How long ago it was asked for: up to a week, four weeks, three months, or more. */
          age?: "week" | "month" | "quarter" | "older";
        };
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
    };
  };
  /**
   * Rename a saved filter.
   * Of the caller's own. What it narrows by stays.
   */
  renameSavedFilter: {
    takes: {
      /** Which saved filter of the caller's. */
      filterId: string;
      body: {
        /** What the caller finds it by from now on; each name once. */
        name: string;
      };
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Remove a saved filter.
   * Of the caller's own.
   */
  deleteSavedFilter: {
    takes: {
      /** Which saved filter of the caller's. */
      filterId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * List customers.
   * The customers with their newest sites, at most twenty each, newest first. `q` holds words that are all found in the customer's name, e-mail address or phone number, or in the address of a project of theirs: then those with the newest such project come first, and a page may hold fewer than `limit` before the last. With `updatedSince` it holds what changed then or later, in order of change, the oldest change first: what changes while you read moves to the end, so that you read it again and miss nothing. To keep step, read to the end, and later ask again with the newest `updatedAt` that you have seen, less ten seconds: what was being changed just then is then not missed. What you have seen already has the same `updatedAt`. It goes without `q`. A changed site changes no customer: list-sites tells of it.
   */
  listCustomers: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
        /** Words that are all found in what the company knows of one customer. */
        q?: string;
        /** Only what changed then or later, the oldest change first. */
        updatedSince?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        type: "PERSON" | "BUSINESS";
        /** First name. */
        firstName: string;
        /** Family name. */
        lastName: string;
        /** An e-mail address. Whoever proves it sees the project. */
        email: string;
        /** With its country code, or as it is written in Australia. */
        phone: string | null;
        /** Name of the business. */
        companyName: string | null;
        /** Australian Business Number, 11 digits. */
        abn: string | null;
        /** How they like to be reached. */
        preferredContact: "EMAIL" | "SMS" | "PHONE" | null;
        /** Their language, as a tag like en-AU. */
        locale: string | null;
        /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
        customFields: Readonly<Record<string, unknown>>;
        updatedAt: string;
        sites: readonly {
          id: string;
          /** The address in its parts. */
          address: {
            /** Number and street. */
            line1: string;
            /** Unit, level or building. */
            line2: string | null;
            /** Suburb or town. */
            suburb: string;
            /** State or territory. */
            state: string;
            /** Postcode. */
            postcode: string;
            /** Country. */
            country: string | null;
          } | null;
          /** The address in one line. */
          fullAddress: string | null;
          /** Its id at whoever looked it up. */
          placeId: string | null;
          /** Degrees north. */
          latitude: number | null;
          /** Degrees east. */
          longitude: number | null;
          /** What people call a place without an address. */
          label: string | null;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string | null;
          /** Phases of the supply. */
          phases: 1 | 2 | 3 | "UNKNOWN" | null;
          /** Who runs the poles and wires. */
          dnsp: string | null;
          /** Who sends the electricity bill. */
          retailer: string | null;
          /** What kind of building. */
          propertyType: string | null;
          /** Storeys, the ground floor among them. */
          storeys: number | null;
          /** What the roof is made of. */
          roofMaterial: string | null;
          /** How the customer holds the place. */
          ownership: string | null;
          /** What is installed already. */
          existingSystem: Readonly<Record<string, unknown>> | null;
          /** How to get in, and what to mind. */
          accessNotes: string | null;
        }[];
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Read a project.
   * The project with its customer, site, contract, charges, files and sums. Amounts are cents, times UTC. At most the newest 200 charges are listed; the sums count all. Its `ETag` may be sent as `If-Match` to change only what was read.
   */
  getProject: {
    takes: {
      /** Which project. */
      projectId: string;
    };
    gives: {
      id: string;
      /** SALES for a new system, SERVICE for one that is there. */
      type: "SALES" | "SERVICE";
      /** Where it stands. */
      stage: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
      outcome: "COMPLETED" | "FAILED" | "LOST" | "CANCELLED" | "SUPERSEDED" | "CANNOT_RESOLVE" | null;
      /** The company's own class of project. */
      class: string | null;
      /** Its number in other software. */
      xref: string | null;
      createdAt: string;
      updatedAt: string;
      /** Whom to contact. */
      customer: {
        id: string;
        /** A person, or a business with its name. */
        type: "PERSON" | "BUSINESS";
        /** First name. */
        firstName: string;
        /** Family name. */
        lastName: string;
        /** An e-mail address. Whoever proves it sees the project. */
        email: string;
        /** With its country code, or as it is written in Australia. */
        phone: string | null;
        /** Name of the business. */
        companyName: string | null;
        /** Australian Business Number, 11 digits. */
        abn: string | null;
        /** How they like to be reached. */
        preferredContact: "EMAIL" | "SMS" | "PHONE" | null;
        /** Their language, as a tag like en-AU. */
        locale: string | null;
        /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
        customFields: Readonly<Record<string, unknown>>;
      } | null;
      /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
      site: {
        id: string;
        /** The address in its parts. */
        address: {
          /** Number and street. */
          line1: string;
          /** Unit, level or building. */
          line2: string | null;
          /** Suburb or town. */
          suburb: string;
          /** State or territory. */
          state: string;
          /** Postcode. */
          postcode: string;
          /** Country. */
          country: string | null;
        } | null;
        /** The address in one line. */
        fullAddress: string | null;
        /** Its id at whoever looked it up. */
        placeId: string | null;
        /** Degrees north. */
        latitude: number | null;
        /** Degrees east. */
        longitude: number | null;
        /** What people call a place without an address. */
        label: string | null;
        /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
        nmi: string | null;
        /** Phases of the supply. */
        phases: 1 | 2 | 3 | "UNKNOWN" | null;
        /** Who runs the poles and wires. */
        dnsp: string | null;
        /** Who sends the electricity bill. */
        retailer: string | null;
        /** What kind of building. */
        propertyType: string | null;
        /** Storeys, the ground floor among them. */
        storeys: number | null;
        /** What the roof is made of. */
        roofMaterial: string | null;
        /** How the customer holds the place. */
        ownership: string | null;
        /** What is installed already. */
        existingSystem: Readonly<Record<string, unknown>> | null;
        /** How to get in, and what to mind. */
        accessNotes: string | null;
      } | null;
      /** What is asked for, one entry a system. */
      productsOfInterest: readonly {
        /**
         * Panels.
         * @default false
         */
        solar: boolean;
        /**
         * A battery.
         * @default false
         */
        battery: boolean;
        /**
         * A charger for a car.
         * @default false
         */
        ev_charger: boolean;
      }[];
      /** What suits the customer. */
      preferences: {
        /** Weekdays that suit them: 0 is Sunday, 6 is Saturday. None means any. */
        customerPreferredDays: readonly number[];
      };
      contract: {
        /** Number of the version. */
        version: number;
        status: "ISSUED" | "ACCEPTED" | "SUPERSEDED" | "EXPIRED" | "VOIDED";
        price: number;
        deposit: number;
        acceptedVersion: number | null;
        acceptedAt: string | null;
        validUntil: string;
      } | null;
      /** What other software sees to, by name: notifications, contract, scheduling or payments, with `true`, the plugin's name, or an object of its own. Our own step is left out. Other names are kept and mean nothing to us. */
      capabilityManagedByPlugin: Readonly<Record<string, unknown>>;
      /** What the customer wants to say. */
      customerComments: string | null;
      /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
      customFields: Readonly<Record<string, unknown>>;
      charges: readonly {
        id: string;
        /** Cents received. */
        amount: number;
        /** How it was paid. */
        type: "Cash" | "Financing" | "Credit card" | "Bank transfer";
        /** What it was for. */
        description: string | null;
        /** Who paid. */
        paid_by: string;
        /** Where it is found in other software. */
        external_links: readonly string[];
        /** When it was received. */
        processed_at: string;
      }[];
      totals: {
        price: number;
        rebates: number;
        charged: number;
        due: number;
      };
      files: readonly {
        id: string;
        /** What the photo shows. */
        fileCode: "switchboard_photo" | "preferred_installation_location_photo" | "site_access_photo";
        name: string;
        mediaType: string;
        byteSize: number;
        width: number | null;
        height: number | null;
        createdAt: string;
      }[];
      /** Why the company cannot do it, for the customer to read. */
      rejectReason: string | null;
      closedBy: string | null;
    };
    isTagged: true;
  };
  /**
   * Change a project's class or outside reference.
   * Sets `class` and `xref`; what is left out stays as it is. Closed projects can be sorted too.
   */
  updateProject: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** The company's own class of project. */
        class?: string;
        /** Its number in other software. */
        xref?: string;
      };
      /** The `etag` of the state that is to be changed. */
      ifMatch?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Say whom a project is for.
   * Gives an open project that has no customer a known or a new one. Nobody is written to: whoever proves the customer's address sees the project from then on. Once it has a customer it keeps them; the same `customerId` again is fine and changes nothing.
   */
  attachCustomer: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** Whom to contact. */
        customer?: {
          /** First name. */
          firstName: string;
          /** Family name. */
          lastName: string;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          /** With its country code, or as it is written in Australia. */
          phone?: string;
          /**
           * A person, or a business with its name.
           * @default "PERSON"
           */
          type?: "PERSON" | "BUSINESS";
          /** Name of the business. */
          companyName?: string;
          /** Australian Business Number, 11 digits. */
          abn?: string;
          /** How they like to be reached. */
          preferredContact?: "EMAIL" | "SMS" | "PHONE";
          /** Their language, as a tag like en-AU. */
          locale?: string;
          /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
          customFields?: Readonly<Record<string, unknown>>;
        };
        /** A customer whom we know, in place of `customer`. */
        customerId?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
    };
  };
  /**
   * Say where a project goes.
   * Gives an open project that has a customer and no site one of the customer's, or a new one. Nothing further is done: other projects at the site stay as they are. Once it has a site it keeps it; the same `siteId` again is fine and changes nothing.
   */
  attachSite: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
        site?: {
          /** The address in its parts. */
          address: {
            /** Number and street. */
            line1: string;
            /** Unit, level or building. */
            line2?: string;
            /** Suburb or town. */
            suburb: string;
            /** State or territory. */
            state: string;
            /** Postcode. */
            postcode: string;
            /** Country. */
            country?: string;
          };
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** Degrees north. */
          latitude: number;
          /** Degrees east. */
          longitude: number;
          /** What people call a place without an address. */
          label: string;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** The address in one line. */
          fullAddress: string;
          /** Its id at whoever looked it up. */
          placeId?: string;
          /** Degrees north. */
          latitude?: number;
          /** Degrees east. */
          longitude?: number;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi?: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        } | {
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string;
          /** Phases of the supply. */
          phases?: 1 | 2 | 3 | "UNKNOWN";
          /** Who runs the poles and wires. */
          dnsp?: string;
          /** Who sends the electricity bill. */
          retailer?: string;
          /** What kind of building. */
          propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER";
          /** Storeys, the ground floor among them. */
          storeys?: number;
          /** What the roof is made of. */
          roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN";
          /** How the customer holds the place. */
          ownership?: "OWNER" | "TENANT" | "STRATA";
          /** What is installed already. */
          existingSystem?: {
            /** Panels, in kilowatts. */
            solarKw?: number;
            /** Battery, in kilowatt hours. */
            batteryKwh?: number;
            /** Since which year. */
            installedYear?: number;
          };
          /** How to get in, and what to mind. */
          accessNotes?: string;
        };
        /** A site of that customer, in place of `site`. */
        siteId?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
    };
  };
  /**
   * Say which weekdays suit.
   * Takes the weekdays, 0 (Sunday) to 6 (Saturday), on which the installation may happen, in place of those said before. They are merged and sorted; an empty array means any day.
   */
  updateInstallationPreferences: {
    takes: {
      /** Which project. */
      projectId: string;
      body: readonly number[];
      /** The `etag` of the state that is to be changed. */
      ifMatch?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Say that this cannot be done.
   * Ends the project with the outcome FAILED, or CANNOT_RESOLVE for a service, and keeps the reason. Again with the same outcome is fine and changes nothing. A contract that is not accepted becomes void.
   */
  rejectProject: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** Why the company cannot do it, for the customer to read. */
        rejectReason: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Close a project.
   * Ends the project: LOST when no contract was ever accepted, else CANCELLED; a service is always CANCELLED. `closedStateOverride` is honoured and deprecated. Customers may close until the contract is accepted, and while they may cool off.
   */
  closeProject: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** Who is said to have closed it. The caller is recorded in any case. */
        closedBy?: string;
        /**
         * The outcome to record in place of the one that follows.
         * @deprecated
         */
        closedStateOverride?: "CANCELLED" | "LOST";
        /** Why. */
        reason?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Move a project to its next stage.
   * One stage forward, or one back with a `reason`. COMPLETED ends a project that is at INSTALLATION or REVIEWING. Where it is already is fine and changes nothing.
   */
  moveStage: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** The next stage, the one before, or COMPLETED. */
        to: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "COMPLETED";
        /** Why it goes back. */
        reason?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Read a project's timeline.
   * What happened, oldest first. `sequence` counts from 0 without a gap. What staff noted of a contract is for staff alone. Where something is left to a plugin, each `data` says so as `capabilityManagedByPlugin`.
   */
  listProjectEvents: {
    takes: {
      /** Which project. */
      projectId: string;
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        sequence: number;
        type: string;
        time: string;
        actor: Readonly<Record<string, unknown>>;
        data: Readonly<Record<string, unknown>>;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Issue a contract.
   * Issues the next version: its document and file are made, kept as they are and hashed. It replaces a version that nobody accepted. Amounts are cents including GST. What is unusual does not stand in the way: it is noted, and the answer tells it as `warnings`, a deposit above the limit without a `depositReason` among them.
   */
  issueContract: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** What is sold. */
        lines: readonly {
          /** What it is. */
          description: string;
          /** How many; at most three decimals. */
          quantity: number;
          /** Cents for one, GST included. */
          unitPrice: number;
        }[];
        /**
         * What is taken off the price.
         * @default []
         */
        rebates?: readonly {
          /** Which rebate. */
          description: string;
          /** Cents. */
          amount: number;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc?: {
          /** How many certificates. */
          quantity: number;
          /** Cents that one is worth. */
          unitValue: number;
        };
        /**
         * Cents to pay first.
         * @default 0
         */
        deposit?: number;
        /** Why the deposit is above the usual limit. */
        depositReason?: string;
        /** Until when it may be accepted: a day, to its end at the site, or a moment. Left out, 30 days. */
        validUntil?: string;
        /** Whether the customer had asked for the visit. If not, they may cool off; left out, staff are warned. */
        solicited?: boolean;
        /** What is different from the version before, in words. */
        changes?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
      /** Number of the version. */
      version: number;
      warnings?: readonly {
        code: string;
        message: string;
      }[];
    };
  };
  /**
   * Preview a contract.
   * Takes what issue-contract takes and answers the document that it would issue now, how it differs from the version before, and what is unusual. Nothing is stored: the id and the time of issue will be others.
   */
  previewContract: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** What is sold. */
        lines: readonly {
          /** What it is. */
          description: string;
          /** How many; at most three decimals. */
          quantity: number;
          /** Cents for one, GST included. */
          unitPrice: number;
        }[];
        /**
         * What is taken off the price.
         * @default []
         */
        rebates?: readonly {
          /** Which rebate. */
          description: string;
          /** Cents. */
          amount: number;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc?: {
          /** How many certificates. */
          quantity: number;
          /** Cents that one is worth. */
          unitValue: number;
        };
        /**
         * Cents to pay first.
         * @default 0
         */
        deposit?: number;
        /** Why the deposit is above the usual limit. */
        depositReason?: string;
        /** Until when it may be accepted: a day, to its end at the site, or a moment. Left out, 30 days. */
        validUntil?: string;
        /** Whether the customer had asked for the visit. If not, they may cool off; left out, staff are warned. */
        solicited?: boolean;
        /** What is different from the version before, in words. */
        changes?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      document: {
        kind: "contract";
        format: 1;
        contractId: string;
        /** Which project. */
        projectId: string;
        reference: string;
        /** Number of the version. */
        version: number;
        issuedAt: string;
        validUntil: string;
        company: {
          name: string;
          /** With its country code, or as it is written in Australia. */
          phone: string | null;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string | null;
        };
        /** Whom to contact. */
        customer: {
          name: string;
          /** Name of the business. */
          companyName: string | null;
          /** Australian Business Number, 11 digits. */
          abn: string | null;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          /** With its country code, or as it is written in Australia. */
          phone: string | null;
        } | null;
        /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
        site: {
          place: string | null;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string | null;
          /** State or territory. */
          state: "ACT" | "NSW" | "NT" | "QLD" | "SA" | "TAS" | "VIC" | "WA" | null;
          /** IANA name. */
          timeZone: string;
        };
        /** ISO 4217, of those that have hundredths. */
        currency: string;
        /** What is sold. */
        lines: readonly {
          /** What it is. */
          description: string;
          /** How many; at most three decimals. */
          quantity: number;
          /** Cents for one, GST included. */
          unitPrice: number;
          total: number;
        }[];
        rebates: readonly {
          /** Which rebate. */
          description: string;
          /** Cents. */
          amount: number;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc: {
          /** How many certificates. */
          quantity: number;
          /** Cents that one is worth. */
          unitValue: number;
          total: number;
        } | null;
        gstPercent: number;
        totals: {
          price: number;
          gst: number;
          rebates: number;
          net: number;
          deposit: number;
          balance: number;
        };
        changes: string | null;
        /** Whether the customer had asked for the visit. If not, they may cool off; left out, staff are warned. */
        solicited: boolean | null;
        coolingOff: {
          businessDays: number;
          notice: readonly string[];
        } | null;
        terms: {
          /** Number of the version. */
          version: string;
          sections: readonly {
            heading: string;
            paragraphs: readonly string[];
          }[];
        };
        consent: string;
      };
      difference: {
        from: number;
        to: number;
        /** What is sold. */
        lines: readonly {
          kind: "added" | "removed" | "changed";
          /** What it is. */
          description: string;
          before: {
            quantity: number;
            /** Cents for one, GST included. */
            unitPrice: number;
            total: number;
          } | null;
          after: {
            quantity: number;
            /** Cents for one, GST included. */
            unitPrice: number;
            total: number;
          } | null;
          difference: number;
        }[];
        rebates: readonly {
          kind: "added" | "removed" | "changed";
          /** Which rebate. */
          description: string;
          before: number | null;
          after: number | null;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc: {
          before: {
            quantity: number;
            /** Cents that one is worth. */
            unitValue: number;
          } | null;
          after: {
            quantity: number;
            /** Cents that one is worth. */
            unitValue: number;
          } | null;
        } | null;
        totals: {
          price: {
            before: number;
            after: number;
          };
          rebates: {
            before: number;
            after: number;
          };
          net: {
            before: number;
            after: number;
          };
          deposit: {
            before: number;
            after: number;
          };
        };
        terms: {
          before: string;
          after: string;
        } | null;
        netDifference: number;
      } | null;
      warnings?: readonly {
        code: string;
        message: string;
      }[];
    };
  };
  /**
   * Read the contract.
   * The document as it was issued, where it stands, how it differs from the version accepted before it, line by line, and its acceptance. `version` asks for an older one. Warnings are for staff alone.
   */
  getContract: {
    takes: {
      /** Which project. */
      projectId: string;
      query?: {
        /** Which version; left out, the current one. */
        version?: number;
      };
    };
    gives: {
      id: string;
      /** Which version; left out, the current one. */
      version: number;
      status: "ISSUED" | "ACCEPTED" | "SUPERSEDED" | "EXPIRED" | "VOIDED";
      issuedAt: string;
      validUntil: string;
      document: {
        kind: "contract";
        format: 1;
        contractId: string;
        /** Which project. */
        projectId: string;
        reference: string;
        /** Number of the version. */
        version: number;
        issuedAt: string;
        validUntil: string;
        company: {
          name: string;
          /** With its country code, or as it is written in Australia. */
          phone: string | null;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string | null;
        };
        /** Whom to contact. */
        customer: {
          name: string;
          /** Name of the business. */
          companyName: string | null;
          /** Australian Business Number, 11 digits. */
          abn: string | null;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          /** With its country code, or as it is written in Australia. */
          phone: string | null;
        } | null;
        /** Where the system goes: an address in parts or as text, a named position, or a meter number. */
        site: {
          place: string | null;
          /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
          nmi: string | null;
          /** State or territory. */
          state: "ACT" | "NSW" | "NT" | "QLD" | "SA" | "TAS" | "VIC" | "WA" | null;
          /** IANA name. */
          timeZone: string;
        };
        /** ISO 4217, of those that have hundredths. */
        currency: string;
        /** What is sold. */
        lines: readonly {
          /** What it is. */
          description: string;
          /** How many; at most three decimals. */
          quantity: number;
          /** Cents for one, GST included. */
          unitPrice: number;
          total: number;
        }[];
        rebates: readonly {
          /** Which rebate. */
          description: string;
          /** Cents. */
          amount: number;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc: {
          /** How many certificates. */
          quantity: number;
          /** Cents that one is worth. */
          unitValue: number;
          total: number;
        } | null;
        gstPercent: number;
        totals: {
          price: number;
          gst: number;
          rebates: number;
          net: number;
          deposit: number;
          balance: number;
        };
        changes: string | null;
        /** Whether the customer had asked for the visit. If not, they may cool off; left out, staff are warned. */
        solicited: boolean | null;
        coolingOff: {
          businessDays: number;
          notice: readonly string[];
        } | null;
        terms: {
          /** Number of the version. */
          version: string;
          sections: readonly {
            heading: string;
            paragraphs: readonly string[];
          }[];
        };
        consent: string;
      };
      documentSha256: string;
      pdfSha256: string;
      difference: {
        from: number;
        to: number;
        /** What is sold. */
        lines: readonly {
          kind: "added" | "removed" | "changed";
          /** What it is. */
          description: string;
          before: {
            quantity: number;
            /** Cents for one, GST included. */
            unitPrice: number;
            total: number;
          } | null;
          after: {
            quantity: number;
            /** Cents for one, GST included. */
            unitPrice: number;
            total: number;
          } | null;
          difference: number;
        }[];
        rebates: readonly {
          kind: "added" | "removed" | "changed";
          /** Which rebate. */
          description: string;
          before: number | null;
          after: number | null;
        }[];
        /** Certificates that the customer hands over for a lower price. */
        stc: {
          before: {
            quantity: number;
            /** Cents that one is worth. */
            unitValue: number;
          } | null;
          after: {
            quantity: number;
            /** Cents that one is worth. */
            unitValue: number;
          } | null;
        } | null;
        totals: {
          price: {
            before: number;
            after: number;
          };
          rebates: {
            before: number;
            after: number;
          };
          net: {
            before: number;
            after: number;
          };
          deposit: {
            before: number;
            after: number;
          };
        };
        terms: {
          before: string;
          after: string;
        } | null;
        netDifference: number;
      } | null;
      acceptance: {
        id: string;
        /** Number of the version. */
        version: number;
        acceptedAt: string;
        /** Full name of who accepts. */
        signerName: string | null;
        /** How it was signed on the screen. */
        signature: {
          /** A name typed, or a drawing. */
          kind: "TYPED" | "DRAWN";
          /** The name; or the drawing as an SVG path of M, L, Q and C commands, or a PNG as a data URL. */
          data: string;
        } | null;
        onBehalf: boolean;
        inPresenceOf: string | null;
        by: string;
        hash: string;
        previousHash: string | null;
        documentSha256: string;
      } | null;
      coolingOff: {
        endsAt: string;
      } | null;
      warnings: readonly string[];
      /** Why the deposit is above the usual limit. */
      depositReason: string | null;
      versions: readonly {
        /** Number of the version. */
        version: number;
        status: "ISSUED" | "ACCEPTED" | "SUPERSEDED" | "EXPIRED" | "VOIDED";
        issuedAt: string;
        validUntil: string;
        price: number;
        acceptedAt: string | null;
      }[];
    };
    isTagged: true;
  };
  /**
   * Download the contract.
   * The exact file that was issued; once the version is accepted, with a page that certifies it and the originals enclosed. `version` asks for an older one.
   */
  getContractPdf: {
    takes: {
      /** Which project. */
      projectId: string;
      query?: {
        /** Which version; left out, the current one. */
        version?: number;
      };
    };
    gives: Download;
    isTagged: true;
  };
  /**
   * Accept the contract.
   * Accepts the current version and keeps evidence of it: who, how known, when, from where, of exactly which document. Accepting it again changes nothing. A version that replaces an accepted one asks for `re_accept=true`.
   */
  acceptContract: {
    takes: {
      /** Which project. */
      projectId: string;
      query?: {
        /**
         * Whether a version that replaces an accepted one may be accepted.
         * @default false
         */
        re_accept?: boolean;
      };
      body?: {
        /** The version that was read. When another one is current, nothing is accepted. */
        contractVersion?: number;
        /** Full name of who accepts. */
        signerName?: string;
        /** How it was signed on the screen. */
        signature?: {
          /** A name typed, or a drawing. */
          kind: "TYPED";
          /** The name; or the drawing as an SVG path of M, L, Q and C commands, or a PNG as a data URL. */
          data: string;
        } | {
          /** A name typed, or a drawing. */
          kind: "DRAWN";
          /** The name; or the drawing as an SVG path of M, L, Q and C commands, or a PNG as a data URL. */
          data: string;
        };
        /** That the words of consent were agreed to. */
        consent?: true;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Hand this device to the customer.
   * Ends the session of whoever asks and sets another cookie, good for 60 minutes: with it the contract of this project can be read and accepted, days chosen and the offer declined, and nothing else. For staff on a device of their own, not for tokens.
   */
  handOver: {
    takes: {
      /** Which project. */
      projectId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Record money received.
   * Keeps an amount in cents that was received elsewhere; nothing is collected. `processed_at` is now unless given, and at most 24 hours ahead. While the customer may cool off, no money is recorded.
   */
  createCharge: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** Cents received. */
        amount: number;
        /** How it was paid. */
        type: "Cash" | "Financing" | "Credit card" | "Bank transfer";
        /** What it was for. */
        description?: string;
        /** Who paid. */
        paid_by: string;
        /** Where it is found in other software. */
        external_links?: readonly string[];
        /** When it was received; left out, now. */
        processed_at?: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
    };
  };
  /**
   * Take back a charge.
   * Hides a charge from the project and its sums, and keeps it on record. Closed projects can be corrected too. A second time there is no such charge.
   */
  deleteCharge: {
    takes: {
      /** Which project. */
      projectId: string;
      /** Which charge of the project. */
      chargeId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * List sites.
   * The sites of all customers, or of one, newest first. With `updatedSince` it holds what changed then or later, in order of change, the oldest change first: what changes while you read moves to the end, so that you read it again and miss nothing. To keep step, read to the end, and later ask again with the newest `updatedAt` that you have seen, less ten seconds: what was being changed just then is then not missed. What you have seen already has the same `updatedAt`.
   */
  listSites: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
        /** Whose sites. Left out, everybody's. */
        customerId?: string;
        /** Only what changed then or later, the oldest change first. */
        updatedSince?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        /** The address in its parts. */
        address: {
          /** Number and street. */
          line1: string;
          /** Unit, level or building. */
          line2: string | null;
          /** Suburb or town. */
          suburb: string;
          /** State or territory. */
          state: string;
          /** Postcode. */
          postcode: string;
          /** Country. */
          country: string | null;
        } | null;
        /** The address in one line. */
        fullAddress: string | null;
        /** Its id at whoever looked it up. */
        placeId: string | null;
        /** Degrees north. */
        latitude: number | null;
        /** Degrees east. */
        longitude: number | null;
        /** What people call a place without an address. */
        label: string | null;
        /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
        nmi: string | null;
        /** Phases of the supply. */
        phases: 1 | 2 | 3 | "UNKNOWN" | null;
        /** Who runs the poles and wires. */
        dnsp: string | null;
        /** Who sends the electricity bill. */
        retailer: string | null;
        /** What kind of building. */
        propertyType: string | null;
        /** Storeys, the ground floor among them. */
        storeys: number | null;
        /** What the roof is made of. */
        roofMaterial: string | null;
        /** How the customer holds the place. */
        ownership: string | null;
        /** What is installed already. */
        existingSystem: Readonly<Record<string, unknown>> | null;
        /** How to get in, and what to mind. */
        accessNotes: string | null;
        /** Whose it is. */
        customerId: string;
        updatedAt: string;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Read a customer.
   * The customer, with an `ETag` that names this state: `update-customer` asks for it.
   */
  getCustomer: {
    takes: {
      /** Whose it is. */
      customerId: string;
    };
    gives: {
      id: string;
      type: "PERSON" | "BUSINESS";
      /** First name. */
      firstName: string;
      /** Family name. */
      lastName: string;
      /** An e-mail address. Whoever proves it sees the project. */
      email: string;
      /** With its country code, or as it is written in Australia. */
      phone: string | null;
      /** Name of the business. */
      companyName: string | null;
      /** Australian Business Number, 11 digits. */
      abn: string | null;
      /** How they like to be reached. */
      preferredContact: "EMAIL" | "SMS" | "PHONE" | null;
      /** Their language, as a tag like en-AU. */
      locale: string | null;
      /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
      customFields: Readonly<Record<string, unknown>>;
      updatedAt: string;
    };
    isTagged: true;
  };
  /**
   * Correct a customer.
   * The body is a JSON merge patch: what is left out stays, null clears. The result must be a whole customer still. Whoever proves the address given as `email` can see the customer's projects, and whoever has the old one no longer, unless they made the customer while signed in. The timeline of each of the customer's projects names the fields that changed, and never what they say.
   */
  updateCustomer: {
    takes: {
      /** Whose it is. */
      customerId: string;
      body: {
        /** First name. */
        firstName?: string;
        /** Family name. */
        lastName?: string;
        /** An e-mail address. Whoever proves it sees the project. */
        email?: string;
        /** With its country code, or as it is written in Australia. */
        phone?: string | null;
        /** A person, or a business with its name. */
        type?: "PERSON" | "BUSINESS";
        /** Name of the business. */
        companyName?: string | null;
        /** Australian Business Number, 11 digits. */
        abn?: string | null;
        /** How they like to be reached. */
        preferredContact?: "EMAIL" | "SMS" | "PHONE" | null;
        /** Their language, as a tag like en-AU. */
        locale?: string | null;
        /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
        customFields?: Readonly<Record<string, unknown>> | null;
      };
      /** The `etag` of the state that is to be changed. */
      ifMatch: string;
    };
    gives: {
      id: string;
      /** A person, or a business with its name. */
      type: "PERSON" | "BUSINESS";
      /** First name. */
      firstName: string;
      /** Family name. */
      lastName: string;
      /** An e-mail address. Whoever proves it sees the project. */
      email: string;
      /** With its country code, or as it is written in Australia. */
      phone: string | null;
      /** Name of the business. */
      companyName: string | null;
      /** Australian Business Number, 11 digits. */
      abn: string | null;
      /** How they like to be reached. */
      preferredContact: "EMAIL" | "SMS" | "PHONE" | null;
      /** Their language, as a tag like en-AU. */
      locale: string | null;
      /** Whatever the caller wants to keep with it: any JSON object of at most 32 KiB. */
      customFields: Readonly<Record<string, unknown>>;
      updatedAt: string;
    };
  };
  /**
   * Read a site.
   * The site, with an `ETag` that names this state: `update-site` asks for it.
   */
  getSite: {
    takes: {
      /** A site of that customer, in place of `site`. */
      siteId: string;
    };
    gives: {
      id: string;
      /** The address in its parts. */
      address: {
        /** Number and street. */
        line1: string;
        /** Unit, level or building. */
        line2: string | null;
        /** Suburb or town. */
        suburb: string;
        /** State or territory. */
        state: string;
        /** Postcode. */
        postcode: string;
        /** Country. */
        country: string | null;
      } | null;
      /** The address in one line. */
      fullAddress: string | null;
      /** Its id at whoever looked it up. */
      placeId: string | null;
      /** Degrees north. */
      latitude: number | null;
      /** Degrees east. */
      longitude: number | null;
      /** What people call a place without an address. */
      label: string | null;
      /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
      nmi: string | null;
      /** Phases of the supply. */
      phases: 1 | 2 | 3 | "UNKNOWN" | null;
      /** Who runs the poles and wires. */
      dnsp: string | null;
      /** Who sends the electricity bill. */
      retailer: string | null;
      /** What kind of building. */
      propertyType: string | null;
      /** Storeys, the ground floor among them. */
      storeys: number | null;
      /** What the roof is made of. */
      roofMaterial: string | null;
      /** How the customer holds the place. */
      ownership: string | null;
      /** What is installed already. */
      existingSystem: Readonly<Record<string, unknown>> | null;
      /** How to get in, and what to mind. */
      accessNotes: string | null;
      /** Whose it is. */
      customerId: string;
      updatedAt: string;
    };
    isTagged: true;
  };
  /**
   * Correct a site.
   * The body is a JSON merge patch: what is left out stays, null clears. A site that is worked on may be known in several of its forms at once, an address and a position say; each must be whole, and at least one must be left. The timeline of each of the site's projects names the fields that changed, and never what they say.
   */
  updateSite: {
    takes: {
      /** A site of that customer, in place of `site`. */
      siteId: string;
      body: {
        /** The address in its parts. */
        address?: {
          /** Number and street. */
          line1?: string;
          /** Unit, level or building. */
          line2?: string | null;
          /** Suburb or town. */
          suburb?: string;
          /** State or territory. */
          state?: string;
          /** Postcode. */
          postcode?: string;
          /** Country. */
          country?: string | null;
        } | null;
        /** The address in one line. */
        fullAddress?: string | null;
        /** Its id at whoever looked it up. */
        placeId?: string | null;
        /** Degrees north. */
        latitude?: number | null;
        /** Degrees east. */
        longitude?: number | null;
        /** What people call a place without an address. */
        label?: string | null;
        /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
        nmi?: string | null;
        /** Phases of the supply. */
        phases?: 1 | 2 | 3 | "UNKNOWN" | null;
        /** Who runs the poles and wires. */
        dnsp?: string | null;
        /** Who sends the electricity bill. */
        retailer?: string | null;
        /** What kind of building. */
        propertyType?: "HOUSE" | "TOWNHOUSE" | "UNIT" | "RURAL" | "OTHER" | null;
        /** Storeys, the ground floor among them. */
        storeys?: number | null;
        /** What the roof is made of. */
        roofMaterial?: "TILE" | "METAL" | "FLAT" | "OTHER" | "UNKNOWN" | null;
        /** How the customer holds the place. */
        ownership?: "OWNER" | "TENANT" | "STRATA" | null;
        /** What is installed already. */
        existingSystem?: {
          /** Panels, in kilowatts. */
          solarKw?: number | null;
          /** Battery, in kilowatt hours. */
          batteryKwh?: number | null;
          /** Since which year. */
          installedYear?: number | null;
        } | null;
        /** How to get in, and what to mind. */
        accessNotes?: string | null;
      };
      /** The `etag` of the state that is to be changed. */
      ifMatch: string;
    };
    gives: {
      id: string;
      /** The address in its parts. */
      address: {
        /** Number and street. */
        line1: string;
        /** Unit, level or building. */
        line2: string | null;
        /** Suburb or town. */
        suburb: string;
        /** State or territory. */
        state: string;
        /** Postcode. */
        postcode: string;
        /** Country. */
        country: string | null;
      } | null;
      /** The address in one line. */
      fullAddress: string | null;
      /** Its id at whoever looked it up. */
      placeId: string | null;
      /** Degrees north. */
      latitude: number | null;
      /** Degrees east. */
      longitude: number | null;
      /** What people call a place without an address. */
      label: string | null;
      /** Number of the electricity meter: 10 characters, or 11 with the digit that checks them. */
      nmi: string | null;
      /** Phases of the supply. */
      phases: 1 | 2 | 3 | "UNKNOWN" | null;
      /** Who runs the poles and wires. */
      dnsp: string | null;
      /** Who sends the electricity bill. */
      retailer: string | null;
      /** What kind of building. */
      propertyType: string | null;
      /** Storeys, the ground floor among them. */
      storeys: number | null;
      /** What the roof is made of. */
      roofMaterial: string | null;
      /** How the customer holds the place. */
      ownership: string | null;
      /** What is installed already. */
      existingSystem: Readonly<Record<string, unknown>> | null;
      /** How to get in, and what to mind. */
      accessNotes: string | null;
      /** Whose it is. */
      customerId: string;
      updatedAt: string;
    };
  };
  /**
   * List the classes of projects.
   * Those that staff are offered, in their order. A project's `class` may be another all the same, when software set it.
   */
  listProjectClasses: {
    takes: Record<never, never>;
    gives: {
      /** Number of the version. */
      version: number;
      /** All of them, in the order in which they are offered. */
      classes: readonly string[];
    };
    isTagged: true;
  };
  /**
   * Replace the classes of projects.
   * Puts the whole list in place of the one that was read, which `version` names: when somebody else replaced it meanwhile, nothing changes. Projects keep the class that they have.
   */
  replaceProjectClasses: {
    takes: {
      body: {
        /** The version that was read. When another one is current, nothing is changed. */
        version: number;
        /** All of them, in the order in which they are offered. */
        classes: readonly string[];
      };
    };
    gives: {
      /** The version that was read. When another one is current, nothing is changed. */
      version: number;
      /** All of them, in the order in which they are offered. */
      classes: readonly string[];
    };
  };
  /**
   * Read the terms of contracts.
   * The newest version is what new contracts get; each contract keeps the words that it was issued with. A line that begins with # is a heading, blank lines part paragraphs, `{company}` stands for the company's name, and a paragraph that begins with [with a deposit], [without a deposit] or [with certificates] is left out of contracts that are not so.
   */
  getContractTerms: {
    takes: {
      query?: {
        /** Number of the version. */
        version?: number;
      };
    };
    gives: {
      /** Number of the version. */
      version: number;
      name: string;
      text: string;
      savedAt: string;
      savedBy: string | null;
    };
    isTagged: true;
  };
  /**
   * Rewrite the terms of contracts.
   * Adds the version after the one that was read, which `version` names: when somebody else added one meanwhile, nothing changes. The same words again add none. Contracts that were issued stay as they are.
   */
  replaceContractTerms: {
    takes: {
      body: {
        /** The version that was read. When another one is current, nothing is changed. */
        version: number;
        /** Headings and paragraphs, as get-contract-terms tells them. */
        text: string;
      };
    };
    gives: {
      /** The version that was read. When another one is current, nothing is changed. */
      version: number;
      name: string;
      /** Headings and paragraphs, as get-contract-terms tells them. */
      text: string;
      savedAt: string;
      savedBy: string | null;
    };
  };
  /**
   * List the templates of contract lines.
   * All of them, in their order. Amounts are cents including GST.
   */
  listLineTemplates: {
    takes: Record<never, never>;
    gives: {
      /** Number of the version. */
      version: number;
      /** All of them, in the order in which they are offered. */
      templates: readonly {
        /** What staff choose it by. */
        name: string;
        /** What it is for; null is for anything. */
        product: "solar" | "battery" | "ev_charger" | null;
        /** What the customer reads. */
        description: string;
        /** How many, to begin with. */
        quantity: number;
        /** Cents for one, GST included. */
        unitPrice: number;
      }[];
    };
    isTagged: true;
  };
  /**
   * Replace the templates of contract lines.
   * Puts the whole list in place of the one that was read, which `version` names: when somebody else replaced it meanwhile, nothing changes. Contracts that were issued stay as they are.
   */
  replaceLineTemplates: {
    takes: {
      body: {
        /** The version that was read. When another one is current, nothing is changed. */
        version: number;
        /** All of them, in the order in which they are offered. */
        templates: readonly {
          /** What staff choose it by. */
          name: string;
          /** What it is for; null is for anything. */
          product: "solar" | "battery" | "ev_charger" | null;
          /** What the customer reads. */
          description: string;
          /** How many, to begin with. */
          quantity: number;
          /** Cents for one, GST included. */
          unitPrice: number;
        }[];
      };
    };
    gives: {
      /** The version that was read. When another one is current, nothing is changed. */
      version: number;
      /** All of them, in the order in which they are offered. */
      templates: readonly {
        /** What staff choose it by. */
        name: string;
        /** What it is for; null is for anything. */
        product: "solar" | "battery" | "ev_charger" | null;
        /** What the customer reads. */
        description: string;
        /** How many, to begin with. */
        quantity: number;
        /** Cents for one, GST included. */
        unitPrice: number;
      }[];
    };
  };
  /**
   * Read the brand.
   * The company's name, how to reach it, its colour, logo, currency and time zone, and which `version` this is: `change-brand` asks for it.
   */
  getBrand: {
    takes: Record<never, never>;
    gives: {
      /** Number of the version. */
      version: number;
      name: string;
      /** With its country code, or as it is written in Australia. */
      phone: string | null;
      /** An e-mail address. Whoever proves it sees the project. */
      email: string | null;
      /** The colour of what can be done: #rrggbb, in lower case. Everything in it must be readable, in both themes. */
      accent: string;
      logo: {
        id: string;
        width: number;
        height: number;
      } | null;
      /** ISO 4217, of those that have hundredths. */
      currency: string;
      /** IANA name. */
      timeZone: string;
      savedAt: string | null;
      savedBy: string | null;
    };
    isTagged: true;
  };
  /**
   * Change the brand.
   * Puts the whole in place of the state that was read, which `version` names: when somebody else saved it meanwhile, nothing changes. Who saved it and when stays on record, and so do the earlier states. The environment counts no longer then. A colour that cannot be read is refused with the nearest that can. The currency stays once a contract is issued or money is recorded. Contracts that were issued stay as they are. Other processes than the one that answers show it within seconds.
   */
  changeBrand: {
    takes: {
      body: {
        /** The version that was read. When another one is current, nothing is changed. */
        version: number;
        /** What the company is called. */
        name: string;
        /** A number for people who would rather call. */
        phone: string | null;
        /** Where questions and word of new requests go. */
        email: string | null;
        /** The colour of what can be done: #rrggbb, in lower case. Everything in it must be readable, in both themes. */
        accent: string;
        /** A logo that was uploaded. */
        logoId: string | null;
        /** ISO 4217, of those that have hundredths. */
        currency: string;
        /** IANA name. */
        timeZone: string;
      };
    };
    gives: {
      /** The version that was read. When another one is current, nothing is changed. */
      version: number;
      /** What the company is called. */
      name: string;
      /** A number for people who would rather call. */
      phone: string | null;
      /** Where questions and word of new requests go. */
      email: string | null;
      /** The colour of what can be done: #rrggbb, in lower case. Everything in it must be readable, in both themes. */
      accent: string;
      logo: {
        id: string;
        width: number;
        height: number;
      } | null;
      /** ISO 4217, of those that have hundredths. */
      currency: string;
      /** IANA name. */
      timeZone: string;
      savedAt: string | null;
      savedBy: string | null;
    };
  };
  /**
   * Upload a logo.
   * Keeps a picture that `change-brand` can name as the logo. PNG, JPEG or WebP by content, at most 2 MiB and 25 megapixels; it is made anew as a PNG of at most 720 by 180 pixels, without metadata.
   */
  addLogo: {
    takes: {
      body: {
        /** At most 2097152 bytes. */
        file: FileInput;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
      width: number;
      height: number;
    };
  };
  /**
   * Download a logo.
   * The picture as it is shown. What an id names never changes: it may be kept for good.
   */
  getLogo: {
    takes: {
      /** A logo that was uploaded. */
      logoId: string;
    };
    gives: Download;
    isTagged: true;
  };
  /**
   * Upload a photo before the project exists.
   * Keeps one file under a `fileAssociationId` of your choice until a project claims it, for 72 hours. JPEG, PNG, WebP, HEIC, HEIF or PDF by content, at most 20 MiB and 50 megapixels. With `replace=true` it takes the place of all files of its code.
   */
  uploadTempFile: {
    takes: {
      query?: {
        /**
         * Whether it takes the place of all files of its code.
         * @default false
         */
        replace?: boolean;
      };
      body: {
        /** The id that files were uploaded under. Without a session it is all that guards them. */
        fileAssociationId: string;
        /** What the photo shows. */
        fileCode: "switchboard_photo" | "preferred_installation_location_photo" | "site_access_photo";
        /** At most 20971520 bytes. */
        file: FileInput;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Attach files that were uploaded later.
   * Claims the files uploaded under `fileAssociationId` for an open project, as create-project does. Again for the same project is fine and changes nothing. A project holds at most 100 files.
   */
  attachFiles: {
    takes: {
      /** Which project. */
      projectId: string;
      body: {
        /** The id that files were uploaded under. Without a session it is all that guards them. */
        fileAssociationId: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Download a photo or document.
   * `thumb` (at most 400 px) and `display` (at most 2,048 px, the default) are upright JPEGs without metadata; `original` is what was sent. A PDF has its original alone, whichever is asked for.
   */
  getFile: {
    takes: {
      /** Which project. */
      projectId: string;
      /** Which file of the project. */
      fileId: string;
      query?: {
        /**
         * A small picture, a large one, or the very bytes that were sent.
         * @default "display"
         */
        variant?: "thumb" | "display" | "original";
      };
    };
    gives: Download;
    isTagged: true;
  };
  /**
   * Ask for a photo to be taken again.
   * E-mails the homeowner of an open project what is wrong with a photo and what it should show. Their page asks for it until a newer photo of the same `fileCode` is there. Nothing becomes of the photo itself.
   */
  askForRetake: {
    takes: {
      /** Which project. */
      projectId: string;
      /** Which file of the project. */
      fileId: string;
      body: {
        /** What is wrong with the photo, for the customer to read. */
        reason: string;
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Open projects by stage and age, as CSV.
   * A line for each stage with how many open projects stand there, by how long ago they were asked for. Takes the filters of list-projects.
   */
  exportStages: {
    takes: {
      query?: {
        /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
        q?: string;
        /** Where it stands. */
        stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        /** SALES for a new system, SERVICE for one that is there. */
        type?: "SALES" | "SERVICE";
        /** What is asked for, among other things. */
        product?: "solar" | "battery" | "ev_charger";
        /** Whose turn it is. */
        waitingOn?: "homeowner" | "company" | "nobody";
        /** Asked for then or later. */
        createdAfter?: string;
        /** Asked for before then. */
        createdBefore?: string;
      };
    };
    gives: Download;
  };
  /**
   * Requests and acceptances by week, as CSV.
   * A line for each of the last 26 weeks of the company's time zone, from Monday, with the projects asked for and the contracts accepted. Takes the filters of list-projects.
   */
  exportWeeks: {
    takes: {
      query?: {
        /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
        q?: string;
        /** Where it stands. */
        stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        /** SALES for a new system, SERVICE for one that is there. */
        type?: "SALES" | "SERVICE";
        /** What is asked for, among other things. */
        product?: "solar" | "battery" | "ev_charger";
        /** Whose turn it is. */
        waitingOn?: "homeowner" | "company" | "nobody";
        /** Asked for then or later. */
        createdAfter?: string;
        /** Asked for before then. */
        createdBefore?: string;
      };
    };
    gives: Download;
  };
  /**
   * Money received by month, as CSV.
   * A line for each of the last 12 months of the company's time zone with the money received then, deleted charges left out. Takes the filters of list-projects.
   */
  exportMonths: {
    takes: {
      query?: {
        /** Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id. */
        q?: string;
        /** Where it stands. */
        stage?: "ONBOARDING" | "QUOTING" | "CONSIDERING" | "COMMITTING" | "INSPECTION" | "INSTALLATION" | "REQUESTING" | "INVESTIGATING" | "SERVICING" | "REVIEWING" | "CLOSED";
        /** SALES for a new system, SERVICE for one that is there. */
        type?: "SALES" | "SERVICE";
        /** What is asked for, among other things. */
        product?: "solar" | "battery" | "ev_charger";
        /** Whose turn it is. */
        waitingOn?: "homeowner" | "company" | "nobody";
        /** Asked for then or later. */
        createdAfter?: string;
        /** Asked for before then. */
        createdBefore?: string;
      };
    };
    gives: Download;
  };
  /**
   * Ask for a sign-in link.
   * Sends a link and a six-digit code, good once and for 10 minutes, to the address; a newer one makes the older void. The answer is the same for every address. `next` is the page to go to afterwards, a path of the portal.
   */
  requestSignIn: {
    takes: {
      body: {
        /** Whom to send the link and the code to. */
        email: string;
        /** Where to go afterwards: a path of the portal. */
        next?: string;
      };
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Sign in.
   * Takes the `token` of the e-mailed link, or `email` and `code`, once, and sets the session's cookie. Five codes may be tried for each e-mail, and twenty a day for each address; its link is good all the same.
   */
  confirmSignIn: {
    takes: {
      body: {
        /** What the link carries. */
        token: string;
      } | {
        /** The address that the code was sent to. */
        email: string;
        /** The six digits of the e-mail. */
        code: string;
      };
    };
    gives: {
      /** Where to go now: a path of the portal. */
      next: string;
    };
  };
  /**
   * Give a device back.
   * Ends what `hand-over` began on this device, here and in the database. Nobody is signed in on it then.
   */
  giveBack: {
    takes: Record<never, never>;
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Sign out.
   * Ends this session at once, here and in the database.
   */
  signOut: {
    takes: Record<never, never>;
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Sign out everywhere.
   * Ends all sessions of whoever is signed in.
   */
  signOutEverywhere: {
    takes: Record<never, never>;
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * List people.
   * Everybody who can sign in or was shut out: admins first, then sales, then homeowners, each by e-mail address. `q` is a part of a name or an address.
   */
  listUsers: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
        /** A part of a name or an e-mail address. */
        q?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        /** An e-mail address. Whoever proves it sees the project. */
        email: string;
        name: string | null;
        /** CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings. */
        role: "CUSTOMER" | "SALES" | "ADMIN";
        /** Whether they are shut out. */
        disabled: boolean;
        createdAt: string;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Let somebody in.
   * Somebody who was shut out is let in again, with this name and role. Nobody is e-mailed: they sign in with their address when they like. For an admin who is signed in, not for tokens.
   */
  createUser: {
    takes: {
      body: {
        /** The address that they sign in with. */
        email: string;
        /** How they are called. */
        name: string;
        /** CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings. */
        role: "CUSTOMER" | "SALES" | "ADMIN";
      };
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      id: string;
      /** The address that they sign in with. */
      email: string;
      /** How they are called. */
      name: string | null;
      /** CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings. */
      role: "CUSTOMER" | "SALES" | "ADMIN";
      /** Whether they are shut out. */
      disabled: boolean;
      createdAt: string;
    };
  };
  /**
   * Change what somebody may do.
   * What is left out stays. Whoever is shut out is so at once, with every session, handed-over device and token; let in again, they sign in anew. Admins cannot shut themselves out or stop being one. For an admin who is signed in, not for tokens.
   */
  changeUser: {
    takes: {
      /** Which person. */
      userId: string;
      body: {
        /** How they are called. */
        name?: string;
        /** CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings. */
        role?: "CUSTOMER" | "SALES" | "ADMIN";
        /** Whether they are shut out. */
        disabled?: boolean;
      };
    };
    gives: {
      id: string;
      /** An e-mail address. Whoever proves it sees the project. */
      email: string;
      /** How they are called. */
      name: string | null;
      /** CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings. */
      role: "CUSTOMER" | "SALES" | "ADMIN";
      /** Whether they are shut out. */
      disabled: boolean;
      createdAt: string;
    };
  };
  /**
   * List API tokens.
   * Everybody's, newest first, those too that are revoked or have run out. No secret is in it.
   */
  listTokens: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        name: string;
        prefix: string;
        /** What it may do: read only, or read and write. */
        scope: "read" | "write";
        owner: {
          id: string;
          /** An e-mail address. Whoever proves it sees the project. */
          email: string;
          name: string | null;
        };
        createdAt: string;
        expiresAt: string;
        lastUsedAt: string | null;
        revokedAt: string | null;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Make an API token.
   * Its secret is in this answer and nowhere else, so no Idempotency-Key is taken: asked again, it makes another. For an admin who is signed in, not for tokens.
   */
  createToken: {
    takes: {
      body: {
        /** What it is for. */
        name: string;
        /** What it may do: read only, or read and write. */
        scope: "read" | "write";
        /** How many days it is good for. */
        days: number;
        /** Whom it acts as; left out, whoever asks. */
        userId?: string;
      };
    };
    gives: {
      id: string;
      /** The secret. It is told this once and kept nowhere. */
      token: string;
      expiresAt: string;
    };
  };
  /**
   * Revoke an API token.
   * It is refused from then on, everywhere, and stays in the list. Again is fine.
   */
  revokeToken: {
    takes: {
      /** Which token. */
      tokenId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * List webhook endpoints.
   * All of the company's, newest first. The values of their secrets are not in it.
   */
  listWebhooks: {
    takes: {
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        url: string;
        description: string | null;
        /** What it is told of; none means everything. */
        eventTypes: readonly ("Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked")[];
        /** Whether it is told of anything. */
        isEnabled: boolean;
        /** One, or two while one takes the other's place. Oldest first. */
        secrets: readonly {
          id: string;
          createdAt: string;
        }[];
        createdAt: string;
        updatedAt: string;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Add a webhook endpoint.
   * It is told from then on, of everything or of the `eventTypes` named, and nothing of what was before. The value of its secret is in this answer and never again, so no Idempotency-Key is taken: asked again, it adds another. There are at most 20.
   */
  createWebhook: {
    takes: {
      body: {
        /** Where it is told: https, and nothing that leads to a private network. */
        url: string;
        /** What it is for. */
        description?: string;
        /**
         * What it is told of; none means everything.
         * @default []
         */
        eventTypes?: readonly ("Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked")[];
      };
    };
    gives: {
      id: string;
      secret: {
        id: string;
        /** What deliveries are signed with. It is told this once. */
        value: string;
      };
    };
  };
  /**
   * Read a webhook endpoint.
   * The endpoint, with an `ETag` that names this state: `change-webhook` asks for it. The values of its secrets are not in it.
   */
  getWebhook: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
    };
    gives: {
      id: string;
      url: string;
      description: string | null;
      /** What it is told of; none means everything. */
      eventTypes: readonly ("Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked")[];
      /** Whether it is told of anything. */
      isEnabled: boolean;
      /** One, or two while one takes the other's place. Oldest first. */
      secrets: readonly {
        id: string;
        createdAt: string;
      }[];
      createdAt: string;
      updatedAt: string;
    };
    isTagged: true;
  };
  /**
   * Change a webhook endpoint.
   * The body is a JSON merge patch: what is left out stays. Other `eventTypes` count for what happens from then on. While it is off, it is told of nothing, and what waits for it is given up.
   */
  changeWebhook: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
      body: {
        /** Where it is told: https, and nothing that leads to a private network. */
        url?: string;
        /** What it is for; null clears it. */
        description?: string | null;
        /** What it is told of; none means everything. */
        eventTypes?: readonly ("Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked")[];
        /** Whether it is told of anything. */
        isEnabled?: boolean;
      };
      /** The `etag` of the state that is to be changed. */
      ifMatch: string;
    };
    gives: {
      id: string;
      /** Where it is told: https, and nothing that leads to a private network. */
      url: string;
      /** What it is for; null clears it. */
      description: string | null;
      /** What it is told of; none means everything. */
      eventTypes: readonly ("Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked")[];
      /** Whether it is told of anything. */
      isEnabled: boolean;
      /** One, or two while one takes the other's place. Oldest first. */
      secrets: readonly {
        id: string;
        createdAt: string;
      }[];
      createdAt: string;
      updatedAt: string;
    };
  };
  /**
   * Remove a webhook endpoint.
   * With its secrets, and with what was and was to be delivered to it. Turn it off to keep those: `change-webhook`.
   */
  deleteWebhook: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Add a secret to a webhook endpoint.
   * Deliveries are signed with each secret that the endpoint has, at most 2: give the new one to the receiver, then retire the old one. Its value is in this answer and never again, so no Idempotency-Key is taken.
   */
  addWebhookSecret: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
    };
    gives: {
      id: string;
      /** What deliveries are signed with. It is told this once. */
      value: string;
    };
  };
  /**
   * Retire a secret of a webhook endpoint.
   * Nothing is signed with it from then on. An endpoint's only secret stays: add another first.
   */
  retireWebhookSecret: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
      /** Which secret of the endpoint. */
      secretId: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * List what is delivered to a webhook endpoint.
   * Newest first, each with how often it was tried and what became of the last attempt. An endpoint is told of a project's events in the order of their `sequence`. What was delivered or given up is kept for 30 days.
   */
  listWebhookDeliveries: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
      query?: {
        /**
         * How many to answer at most.
         * @default 20
         */
        limit?: number;
        /** The `nextCursor` of the answer before; left out, the list begins. */
        cursor?: string;
        /** What became of it. */
        state?: "pending" | "delivered" | "failed";
        /** Of this project alone. */
        projectId?: string;
      };
    };
    gives: {
      items: readonly {
        id: string;
        eventId: string;
        /** Which project. */
        projectId: string;
        sequence: number;
        type: "Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked";
        /** What became of it. */
        state: "pending" | "delivered" | "failed";
        createdAt: string;
        /** When it was last asked for, at first or again. */
        queuedAt: string;
        /** When it was delivered or given up; null until then. */
        endedAt: string | null;
        /** How often it was tried. */
        attemptCount: number;
        lastAttempt: {
          time: string;
          status: number | null;
          reason: string | null;
        } | null;
      }[];
      /** Where the rest begins; null when this is all. */
      nextCursor: string | null;
    };
    isTagged: true;
    isPaged: true;
  };
  /**
   * Read a delivery to a webhook endpoint.
   * With the body that is sent, to the byte, and its attempts, newest first: at most 50.
   */
  getWebhookDelivery: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
      /** Which delivery to the endpoint. */
      deliveryId: string;
    };
    gives: {
      id: string;
      eventId: string;
      /** Which project. */
      projectId: string;
      sequence: number;
      type: "Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked";
      /** What became of it. */
      state: "pending" | "delivered" | "failed";
      createdAt: string;
      /** When it was last asked for, at first or again. */
      queuedAt: string;
      /** When it was delivered or given up; null until then. */
      endedAt: string | null;
      /** How often it was tried. */
      attemptCount: number;
      /** What is sent, to the byte. */
      body: string;
      attempts: readonly {
        time: string;
        status: number | null;
        reason: string | null;
        ms: number;
        reply: string | null;
      }[];
    };
    isTagged: true;
  };
  /**
   * Send a delivery again.
   * The same event with the same id, as soon as may be and as often as any other: a receiver that has it drops it. What is on its way still is not asked for twice, and what is sent to an endpoint that is off is given up at once.
   */
  replayWebhookDelivery: {
    takes: {
      /** Which webhook endpoint. */
      endpointId: string;
      /** Which delivery to the endpoint. */
      deliveryId: string;
      /** Makes repeats harmless. Each call has one of its own, unless it is given. */
      idempotencyKey?: string;
    };
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Is the process up?.
   * Answers as long as the process serves requests, whatever else is down.
   */
  health: {
    takes: Record<never, never>;
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * Can it serve?.
   * Answers 200 when the database and the storage do, else 503.
   */
  ready: {
    takes: Record<never, never>;
    gives: {
      /** It is done. */
      ok: true;
    };
  };
  /**
   * This document.
   * Describes every operation in OpenAPI 3.1, from the very schemas that requests are parsed with.
   */
  openapi: {
    takes: Record<never, never>;
    gives: Readonly<Record<string, unknown>>;
    isTagged: true;
  };
}

/** Be told of an event: the body that a webhook gets. */
export type ProjectEvent = {
  /** The version of CloudEvents. */
  specversion: "1.0";
  /** Names the event. Whoever has seen it has nothing to do. */
  id: string;
  /** What happened. */
  type: "Project.Created" | "Project.Updated" | "Project.PreferencesUpdated" | "Project.StageChanged" | "Project.ContractIssued" | "Project.ContractAccepted" | "Project.Rejected" | "Project.Closed" | "Charge.Created" | "Charge.Deleted" | "File.Attached" | "File.RetakeAsked";
  /** Where the project is read. */
  source: string;
  /** When it happened. */
  time: string;
  /** Its place in the project's timeline, from 0. There are gaps when some types alone were chosen. */
  sequence: number;
  /** What `data` is. */
  datacontenttype: "application/json";
  /** Whom and what it is about, and what changed. */
  data: {
    /** Which project. */
    projectId: string;
    /** The project's customer; null when it has none. */
    customerId: string | null;
  } & Readonly<Record<string, unknown>>;
};

/** How each operation is asked for. */
export const ROUTES: Readonly<Record<keyof Operations, Route>> = {
  createProject: { method: "POST", path: "/api/projects", sends: "json", takesKey: true },
  listProjects: { method: "GET", path: "/api/projects" },
  exportProjects: { method: "GET", path: "/api/projects.csv", givesFile: true },
  listSavedFilters: { method: "GET", path: "/api/saved-filters" },
  saveFilter: { method: "POST", path: "/api/saved-filters", sends: "json", takesKey: true },
  renameSavedFilter: { method: "PATCH", path: "/api/saved-filters/{filterId}", sends: "json" },
  deleteSavedFilter: { method: "DELETE", path: "/api/saved-filters/{filterId}", gone: "saved_filter_not_found" },
  listCustomers: { method: "GET", path: "/api/customers" },
  getProject: { method: "GET", path: "/api/projects/{projectId}" },
  updateProject: { method: "PATCH", path: "/api/projects/{projectId}", sends: "json" },
  attachCustomer: { method: "POST", path: "/api/projects/{projectId}/customer", sends: "json", takesKey: true },
  attachSite: { method: "POST", path: "/api/projects/{projectId}/site", sends: "json", takesKey: true },
  updateInstallationPreferences: { method: "PUT", path: "/api/projects/{projectId}/installation-preferences", sends: "json" },
  rejectProject: { method: "POST", path: "/api/projects/{projectId}/reject", sends: "json", takesKey: true },
  closeProject: { method: "POST", path: "/api/projects/{projectId}/close", sends: "json", takesKey: true },
  moveStage: { method: "POST", path: "/api/projects/{projectId}/stage", sends: "json", takesKey: true },
  listProjectEvents: { method: "GET", path: "/api/projects/{projectId}/events" },
  issueContract: { method: "POST", path: "/api/projects/{projectId}/contracts", sends: "json", takesKey: true },
  previewContract: { method: "POST", path: "/api/projects/{projectId}/contracts/preview", sends: "json", takesKey: true },
  getContract: { method: "GET", path: "/api/projects/{projectId}/contract" },
  getContractPdf: { method: "GET", path: "/api/projects/{projectId}/contract.pdf", givesFile: true },
  acceptContract: { method: "POST", path: "/api/projects/{projectId}/accept", sends: "json", takesKey: true },
  handOver: { method: "POST", path: "/api/projects/{projectId}/hand-over" },
  createCharge: { method: "POST", path: "/api/projects/{projectId}/charges", sends: "json", takesKey: true },
  deleteCharge: { method: "DELETE", path: "/api/projects/{projectId}/charges/{chargeId}", gone: "charge_not_found" },
  listSites: { method: "GET", path: "/api/sites" },
  getCustomer: { method: "GET", path: "/api/customers/{customerId}" },
  updateCustomer: { method: "PATCH", path: "/api/customers/{customerId}", sends: "json" },
  getSite: { method: "GET", path: "/api/sites/{siteId}" },
  updateSite: { method: "PATCH", path: "/api/sites/{siteId}", sends: "json" },
  listProjectClasses: { method: "GET", path: "/api/project-classes" },
  replaceProjectClasses: { method: "PUT", path: "/api/project-classes", sends: "json" },
  getContractTerms: { method: "GET", path: "/api/contract-terms" },
  replaceContractTerms: { method: "PUT", path: "/api/contract-terms", sends: "json" },
  listLineTemplates: { method: "GET", path: "/api/line-templates" },
  replaceLineTemplates: { method: "PUT", path: "/api/line-templates", sends: "json" },
  getBrand: { method: "GET", path: "/api/brand" },
  changeBrand: { method: "PUT", path: "/api/brand", sends: "json" },
  addLogo: { method: "POST", path: "/api/brand/logos", sends: "form", takesKey: true },
  getLogo: { method: "GET", path: "/api/brand/logos/{logoId}", givesFile: true },
  uploadTempFile: { method: "POST", path: "/api/projects/files", sends: "form", takesKey: true },
  attachFiles: { method: "POST", path: "/api/projects/{projectId}/files", sends: "json", takesKey: true },
  getFile: { method: "GET", path: "/api/projects/{projectId}/files/{fileId}", givesFile: true },
  askForRetake: { method: "POST", path: "/api/projects/{projectId}/files/{fileId}/retake", sends: "json", takesKey: true },
  exportStages: { method: "GET", path: "/api/pipeline/stages.csv", givesFile: true },
  exportWeeks: { method: "GET", path: "/api/pipeline/weeks.csv", givesFile: true },
  exportMonths: { method: "GET", path: "/api/pipeline/months.csv", givesFile: true },
  requestSignIn: { method: "POST", path: "/api/auth/sign-in", sends: "json" },
  confirmSignIn: { method: "POST", path: "/api/auth/sign-in/confirm", sends: "json" },
  giveBack: { method: "POST", path: "/api/auth/give-back" },
  signOut: { method: "POST", path: "/api/auth/sign-out" },
  signOutEverywhere: { method: "POST", path: "/api/auth/sign-out-everywhere" },
  listUsers: { method: "GET", path: "/api/users" },
  createUser: { method: "POST", path: "/api/users", sends: "json", takesKey: true },
  changeUser: { method: "PATCH", path: "/api/users/{userId}", sends: "json" },
  listTokens: { method: "GET", path: "/api/tokens" },
  createToken: { method: "POST", path: "/api/tokens", sends: "json" },
  revokeToken: { method: "DELETE", path: "/api/tokens/{tokenId}", gone: "token_not_found" },
  listWebhooks: { method: "GET", path: "/api/webhooks" },
  createWebhook: { method: "POST", path: "/api/webhooks", sends: "json" },
  getWebhook: { method: "GET", path: "/api/webhooks/{endpointId}" },
  changeWebhook: { method: "PATCH", path: "/api/webhooks/{endpointId}", sends: "json" },
  deleteWebhook: { method: "DELETE", path: "/api/webhooks/{endpointId}", gone: "webhook_not_found" },
  addWebhookSecret: { method: "POST", path: "/api/webhooks/{endpointId}/secrets" },
  retireWebhookSecret: { method: "DELETE", path: "/api/webhooks/{endpointId}/secrets/{secretId}", gone: "webhook_secret_not_found" },
  listWebhookDeliveries: { method: "GET", path: "/api/webhooks/{endpointId}/deliveries" },
  getWebhookDelivery: { method: "GET", path: "/api/webhooks/{endpointId}/deliveries/{deliveryId}" },
  replayWebhookDelivery: { method: "POST", path: "/api/webhooks/{endpointId}/deliveries/{deliveryId}/replay", takesKey: true },
  health: { method: "GET", path: "/api/health" },
  ready: { method: "GET", path: "/api/ready" },
  openapi: { method: "GET", path: "/api/openapi.json" },
};
