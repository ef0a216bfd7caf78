import type { FieldWords } from "#lib/http/openapi-words.ts";

/**
 * What the fields of the API mean, for readers of its document. They are said here and not in the schemas, which are sent to
 * the browser. A test holds that no field that a caller may send is left out.
 */
export const FIELD_WORDS: FieldWords = {
  projectId: "Which project.",
  chargeId: "Which charge of the project.",
  fileId: "Which file of the project.",
  "list-customers.q": "Words that are all found in what the company knows of one customer.",
  "list-sites.customerId": "Whose sites. Left out, everybody's.",
  updatedSince: "Only what changed then or later, the oldest change first.",
  limit: "How many to answer at most.",
  cursor: "The `nextCursor` of the answer before; left out, the list begins.",
  nextCursor: "Where the rest begins; null when this is all.",
  ok: "It is done.",

  // A request for a system.
  "create-project.type": "SALES for a new system, SERVICE for one that is there.",
  "get-project.type": "SALES for a new system, SERVICE for one that is there.",
  fileAssociationId: "The id that files were uploaded under. Without a session it is all that guards them.",
  fileCode: "What the photo shows.",
  replace: "Whether it takes the place of all files of its code.",
  preferences: "What suits the customer.",
  customerPreferredDays: "Weekdays that suit them: 0 is Sunday, 6 is Saturday. None means any.",
  productsOfInterest: "What is asked for, one entry a system.",
  solar: "Panels.",
  battery: "A battery.",
  ev_charger: "A charger for a car.",
  customer: "Whom to contact.",
  site: "Where the system goes: an address in parts or as text, a named position, or a meter number.",
  customerComments: "What the customer wants to say.",
  customFields: "Whatever the caller wants to keep with it: any JSON object of at most 32 KiB.",
  customerId: "Whose it is.",
  "create-project.customerId": "A customer whom we know, in place of `customer`.",
  "attach-customer.customerId": "A customer whom we know, in place of `customer`.",
  siteId: "A site of that customer, in place of `site`.",
  triggerProcess: "For a known customer and site: whether people are told and older requests make way.",
  capabilityManagedByPlugin:
    "What other software sees to, by name: notifications, contract, scheduling or payments, with `true`, the plugin's name, or " +
    "an object of its own. Our own step is left out. Other names are kept and mean nothing to us.",

  // Customers.
  "customer.type": "A person, or a business with its name.",
  "update-customer.type": "A person, or a business with its name.",
  firstName: "First name.",
  lastName: "Family name.",
  email: "An e-mail address. Whoever proves it sees the project.",
  "request-sign-in.email": "Whom to send the link and the code to.",
  "confirm-sign-in.email": "The address that the code was sent to.",
  phone: "With its country code, or as it is written in Australia.",
  companyName: "Name of the business.",
  abn: "Australian Business Number, 11 digits.",
  preferredContact: "How they like to be reached.",
  locale: "Their language, as a tag like en-AU.",

  // Sites.
  address: "The address in its parts.",
  line1: "Number and street.",
  line2: "Unit, level or building.",
  suburb: "Suburb or town.",
  state: "State or territory.",
  postcode: "Postcode.",
  country: "Country.",
  fullAddress: "The address in one line.",
  placeId: "Its id at whoever looked it up.",
  latitude: "Degrees north.",
  longitude: "Degrees east.",
  label: "What people call a place without an address.",
  nmi: "Number of the electricity meter: 10 characters, or 11 with the digit that checks them.",
  phases: "Phases of the supply.",
  dnsp: "Who runs the poles and wires.",
  retailer: "Who sends the electricity bill.",
  propertyType: "What kind of building.",
  storeys: "Storeys, the ground floor among them.",
  roofMaterial: "What the roof is made of.",
  ownership: "How the customer holds the place.",
  existingSystem: "What is installed already.",
  solarKw: "Panels, in kilowatts.",
  batteryKwh: "Battery, in kilowatt hours.",
  installedYear: "Since which year.",
  accessNotes: "How to get in, and what to mind.",

  // Finding projects.
  q: "Words that are all found in the customer's name, address, e-mail or phone number, the NMI, `xref` or the id.",
  stage: "Where it stands.",
  ...Object.fromEntries(
    ["list-projects", "export-projects", "export-stages", "export-weeks", "export-months"].map((slug) => [
      `${slug}.type`,
      "SALES for a new system, SERVICE for one that is there.",
    ]),
  ),
  product: "What is asked for, among other things.",
  waitingOn: "Whose turn it is.",
  createdAfter: "Asked for then or later.",
  createdBefore: "Asked for before then.",
  "save-filter.name": "What the caller finds it by; each name once.",
  "rename-saved-filter.name": "What the caller finds it by from now on; each name once.",
  filterId: "Which saved filter of the caller's.",
  filters: "What the list is narrowed by: one filter at least.",
  "filters.type": "SALES for a new system, SERVICE for one that is there.",
  age: "How long ago it was asked for: up to a week, four weeks, three months, or more.",

  // Contracts.
  re_accept: "Whether a version that replaces an accepted one may be accepted.",
  contractVersion: "The version that was read. When another one is current, nothing is accepted.",
  signerName: "Full name of who accepts.",
  signature: "How it was signed on the screen.",
  "signature.kind": "A name typed, or a drawing.",
  "signature.data":
    "The name; or the drawing as an SVG path of M, L, Q and C commands, or a PNG as a data URL.",
  "accept-contract.consent": "That the words of consent were agreed to.",
  version: "Number of the version.",
  "get-contract.version": "Which version; left out, the current one.",
  "get-contract-pdf.version": "Which version; left out, the current one.",
  lines: "What is sold.",
  "lines.description": "What it is.",
  "lines.quantity": "How many; at most three decimals.",
  unitPrice: "Cents for one, GST included.",
  "rebates.description": "Which rebate.",
  "rebates.amount": "Cents.",
  stc: "Certificates that the customer hands over for a lower price.",
  "stc.quantity": "How many certificates.",
  unitValue: "Cents that one is worth.",
  depositReason: "Why the deposit is above the usual limit.",
  solicited:
    "Whether the customer had asked for the visit. If not, they may cool off; left out, staff are warned.",
  ...ofDraft("issue-contract"),
  ...ofDraft("preview-contract"),

  // What becomes of a project.
  rejectReason: "Why the company cannot do it, for the customer to read.",
  "close-project.closedBy": "Who is said to have closed it. The caller is recorded in any case.",
  closedStateOverride: "The outcome to record in place of the one that follows.",
  "close-project.reason": "Why.",
  "move-stage.to": "The next stage, the one before, or COMPLETED.",
  "move-stage.reason": "Why it goes back.",
  class: "The company's own class of project.",
  xref: "Its number in other software.",
  "ask-for-retake.reason": "What is wrong with the photo, for the customer to read.",
  variant: "A small picture, a large one, or the very bytes that were sent.",

  // Money.
  "create-charge.amount": "Cents received.",
  "charges.amount": "Cents received.",
  "create-charge.type": "How it was paid.",
  "charges.type": "How it was paid.",
  "create-charge.description": "What it was for.",
  "charges.description": "What it was for.",
  paid_by: "Who paid.",
  external_links: "Where it is found in other software.",
  processed_at: "When it was received.",
  "create-charge.processed_at": "When it was received; left out, now.",

  // Templates of contract lines.
  templates: "All of them, in the order in which they are offered.",
  "templates.name": "What staff choose it by.",
  "templates.product": "What it is for; null is for anything.",
  "templates.description": "What the customer reads.",
  "templates.quantity": "How many, to begin with.",
  ...Object.fromEntries(
    ["replace-line-templates", "replace-project-classes", "replace-contract-terms", "change-brand"].map(
      (slug) => [
        `${slug}.version`,
        "The version that was read. When another one is current, nothing is changed.",
      ],
    ),
  ),

  // Terms and classes.
  "replace-contract-terms.text": "Headings and paragraphs, as get-contract-terms tells them.",
  classes: "All of them, in the order in which they are offered.",

  // The brand.
  "change-brand.name": "What the company is called.",
  "change-brand.phone": "A number for people who would rather call.",
  "change-brand.email": "Where questions and word of new requests go.",
  accent:
    "The colour of what can be done: #rrggbb, in lower case. Everything in it must be readable, in both themes.",
  logoId: "A logo that was uploaded.",
  currency: "ISO 4217, of those that have hundredths.",
  timeZone: "IANA name.",

  // People and tokens.
  userId: "Which person.",
  tokenId: "Which token.",
  "list-users.q": "A part of a name or an e-mail address.",
  role: "CUSTOMER sees their own projects, SALES all of them, ADMIN also looks after people, tokens and settings.",
  "create-user.email": "The address that they sign in with.",
  "create-user.name": "How they are called.",
  "change-user.name": "How they are called.",
  disabled: "Whether they are shut out.",
  scope: "What it may do: read only, or read and write.",
  days: "How many days it is good for.",
  "create-token.name": "What it is for.",
  "create-token.userId": "Whom it acts as; left out, whoever asks.",
  "create-token.token": "The secret. It is told this once and kept nowhere.",

  // Webhooks.
  endpointId: "Which webhook endpoint.",
  secretId: "Which secret of the endpoint.",
  deliveryId: "Which delivery to the endpoint.",
  "create-webhook.url": "Where it is told: https, and nothing that leads to a private network.",
  "change-webhook.url": "Where it is told: https, and nothing that leads to a private network.",
  "create-webhook.description": "What it is for.",
  "change-webhook.description": "What it is for; null clears it.",
  eventTypes: "What it is told of; none means everything.",
  isEnabled: "Whether it is told of anything.",
  "list-webhook-deliveries.state": "What became of it.",
  "list-webhook-deliveries.projectId": "Of this project alone.",
  "secret.value": "What deliveries are signed with. It is told this once.",
  "add-webhook-secret.value": "What deliveries are signed with. It is told this once.",
  secrets: "One, or two while one takes the other's place. Oldest first.",
  "get-webhook-delivery.body": "What is sent, to the byte.",
  attemptCount: "How often it was tried.",
  queuedAt: "When it was last asked for, at first or again.",
  endedAt: "When it was delivered or given up; null until then.",

  // Signing in.
  "request-sign-in.next": "Where to go afterwards: a path of the portal.",
  "confirm-sign-in.next": "Where to go now: a path of the portal.",
  "confirm-sign-in.token": "What the link carries.",
  "confirm-sign-in.code": "The six digits of the e-mail.",
};

/** What is said of the next version of a contract, whether it is issued or looked at. */
function ofDraft(slug: string): FieldWords {
  return {
    [`${slug}.rebates`]: "What is taken off the price.",
    [`${slug}.deposit`]: "Cents to pay first.",
    [`${slug}.validUntil`]:
      "Until when it may be accepted: a day, to its end at the site, or a moment. Left out, 30 days.",
    [`${slug}.changes`]: "What is different from the version before, in words.",
  };
}
