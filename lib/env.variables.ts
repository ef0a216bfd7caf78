/** One configuration variable as an operator meets it: its default in words and one line on what it does. */
export type Variable = { name: string; default: string; meaning: string };

/**
 * Every variable the app reads, in the order the README lists them.
 * A test holds the README's configuration table against this list.
 */
export const VARIABLES: readonly Variable[] = [
  { name: "PORT", default: "3000, or the next free one", meaning: "Where the app listens." },
  {
    name: "APP_URL",
    default: "http://localhost:$PORT; required in production",
    meaning: "The one address people reach the app at: links and the same-origin rule follow it.",
  },
  {
    name: "DATABASE_URL",
    default: "embedded PostgreSQL under DATA_DIR",
    meaning: "Any PostgreSQL 15 or newer.",
  },
  { name: "DATABASE_POOL", default: "10", meaning: "Most connections one app process opens for requests." },
  {
    name: "DATA_DIR",
    default: ".data",
    meaning: "Folder of the embedded database, stored files and generated secrets.",
  },
  {
    name: "STORAGE_URL",
    default: "a file: folder under DATA_DIR",
    meaning: "Where uploaded files are kept. Only file: for now.",
  },
  { name: "SMTP_URL", default: "local outbox", meaning: "Mail server: smtp:// or smtps://." },
  { name: "MAIL_FROM", default: "no-reply at the host of APP_URL", meaning: "Sender of the e-mails." },
  {
    name: "AUTH_SECRET",
    default: "generated under DATA_DIR; required in production",
    meaning:
      "At least 32 characters that sign-in links, codes and the secrets of webhooks follow from. A new one makes open links void, and receivers of webhooks need their secrets anew.",
  },
  {
    name: "DEMO_DATA",
    default: "on with the embedded database outside production, else off",
    meaning: "Fills an empty database with made-up people and projects. Refused in production.",
  },
  {
    name: "RATE_LIMITS",
    default: "on",
    meaning: "off lifts the limits, for measurements only. Refused in production.",
  },
  {
    name: "RATE_LIMIT_CREATE_PER_HOUR",
    default: "10",
    meaning: "Requests one address may send in an hour without signing in.",
  },
  {
    name: "RATE_LIMIT_UPLOAD_PER_HOUR",
    default: "60",
    meaning: "Photos one address may upload in an hour without signing in.",
  },
  {
    name: "RATE_LIMIT_SIGN_IN_PER_HOUR",
    default: "20",
    meaning: "Sign-in links one network may ask for in an hour.",
  },
  {
    name: "RATE_LIMIT_SIGN_IN_ADDRESS_PER_HOUR",
    default: "5",
    meaning: "Sign-in links that may be asked for one e-mail address in an hour.",
  },
  {
    name: "RATE_LIMIT_CONFIRM_PER_HOUR",
    default: "60",
    meaning: "Links and codes one network may try in an hour.",
  },
  {
    name: "TRUSTED_PROXIES",
    default: "0",
    meaning: "How many proxies in front of the app may set X-Forwarded-For.",
  },
  {
    name: "WORKER",
    default: "inline",
    meaning: "off when `npm run worker` does the background jobs in a process of its own.",
  },
  {
    name: "WEBHOOK_PRIVATE_TARGETS",
    default: "off",
    meaning:
      "on lets webhooks go to http: and to private networks, for development only. Refused in production.",
  },
  {
    name: "METRICS_TOKEN",
    default: "none: there are no metrics",
    meaning:
      "16 characters or more that whoever collects metrics sends to `/api/metrics` as a bearer token (Prometheus text).",
  },
  {
    name: "OTEL_EXPORTER_OTLP_ENDPOINT",
    default: "none: nothing is traced",
    meaning:
      "A collector of OpenTelemetry traces (OTLP over HTTP), such as http://localhost:4318. OTEL_EXPORTER_OTLP_HEADERS goes along.",
  },
  { name: "LOG_LEVEL", default: "info", meaning: "fatal, error, warn, info, debug, trace or silent." },
  {
    name: "COMPANY_NAME",
    default: "Rooftop",
    meaning:
      "The company's name, until an admin gives another at `/admin/brand`; so it is with the next two.",
  },
  { name: "COMPANY_PHONE", default: "none", meaning: "A phone number for people who would rather call." },
  { name: "COMPANY_EMAIL", default: "none", meaning: "An e-mail address for people's questions." },
  {
    name: "CURRENCY",
    default: "AUD",
    meaning:
      "The one currency of all amounts, by its ISO 4217 code, until an admin saves the brand. It must have hundredths.",
  },
  { name: "GST_PERCENT", default: "10", meaning: "Rate of the GST that prices include." },
  {
    name: "DEPOSIT_LIMIT_PERCENT",
    default: "10",
    meaning: "Staff are warned of a deposit above this share of the price.",
  },
  {
    name: "PUBLIC_HOLIDAYS",
    default: "none",
    meaning:
      "Holidays beside those built in (to 2028), for cooling off: days like 2026-09-22, or VIC:2026-09-25 for one state.",
  },
  {
    name: "TIME_ZONE",
    default: "Australia/Sydney",
    meaning: "Time zone of sites whose address does not tell theirs, until an admin saves the brand.",
  },
  {
    name: "ROOFTOP_ENV",
    default: "none",
    meaning: "production asks for safe settings and refuses the comfortable ones.",
  },
];
