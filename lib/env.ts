import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { isCurrency, isTimeZone } from "#lib/brand/places.rules.ts";

/** The settings are wrong. The message names each variable and what it must be, and never holds a value. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

export type Env = ReturnType<typeof settle>;

/**
 * Reads the configuration from `source` (see lib/env.variables.ts for what each variable means).
 * An empty variable counts as absent. Throws ConfigurationError naming every variable at fault.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((fault) => `${fault.path.join(".")}: ${fault.message}`).join("\n"),
    );
  }
  const faults = productionFaults(parsed.data);
  if (faults.length > 0) throw new ConfigurationError(faults.join("\n"));
  return settle(parsed.data);
}

let known: Env | undefined;

/** The configuration of this process, read once, when first asked for. Throws ConfigurationError. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** The database to connect to. Throws ConfigurationError when none is set: `npm start` fills it in, a bare script does not. */
export function requireDatabaseUrl(): string {
  const { databaseUrl } = env();
  if (databaseUrl === undefined)
    throw new ConfigurationError("DATABASE_URL: set the address of a PostgreSQL database");
  return databaseUrl;
}

function whole(min: number, max: number, byDefault: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  const number = z.pipe(z.string().check(z.regex(/^\d{1,9}$/, message)), z.transform(Number));
  return z._default(
    z.pipe(number, z.number().check(z.minimum(min, message), z.maximum(max, message))),
    byDefault,
  );
}

function url(schemes: readonly string[], message: string) {
  return z.optional(
    z
      .string()
      .check(z.refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), message)),
  );
}

function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be ${values.join(" or ")}` });
}

function upTo(max: number) {
  const message = `must be at most ${max} characters on one line`;
  return z.string().check(z.maxLength(max, message), z.regex(/^\P{Cc}*$/u, message));
}

/** A day, for all states or for one. */
const HOLIDAY = /^(?:(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA):)?(\d{4}-\d\d-\d\d)$/;

/** Days like `2026-12-25`, or for one state `VIC:2026-11-03`; blanks or commas between them. */
function holidays() {
  const parts = z.pipe(
    z.string(),
    z.transform((text) => text.split(/[\s,]+/).filter((part) => part !== "")),
  );
  const isHoliday = (part: string) => z.iso.date().safeParse(HOLIDAY.exec(part)?.[1]).success;
  const message = "must be days like 2026-12-25, or VIC:2026-11-03 for one state";
  const known = z.array(z.string()).check(z.refine((all) => all.every(isHoliday), message));
  return z._default(z.pipe(parts, known), []);
}

/** "Name <address>", or the address alone. */
const SENDER = /^(?:"?([^<>"]*?)"? *<([^\s<>@,]+@[^\s<>@,]+)>|([^\s<>@,]+@[^\s<>@,]+))$/;

const variables = z.object({
  PORT: whole(1, 65_535, 3000),
  APP_URL: z.optional(
    z.string().check(z.refine(isOrigin, "must be an http:// or https:// address without a path")),
  ),
  DATABASE_URL: url(["postgres:", "postgresql:"], "must be a postgresql:// address"),
  DATABASE_POOL: whole(1, 500, 10),
  DATA_DIR: z._default(z.string(), ".data"),
  STORAGE_URL: url(["file:"], "must be a file: address; other stores, such as s3:, are not supported yet"),
  SMTP_URL: url(["smtp:", "smtps:"], "must be an smtp:// or smtps:// address"),
  MAIL_FROM: z.optional(upTo(320).check(z.regex(SENDER, "must be an e-mail address, or Name <address>"))),
  AUTH_SECRET: z.optional(z.string().check(z.minLength(32, "must have at least 32 characters"))),
  DEMO_DATA: z.optional(choice(["on", "off"])),
  RATE_LIMITS: z._default(choice(["on", "off"]), "on"),
  RATE_LIMIT_CREATE_PER_HOUR: whole(1, 1_000_000, 10),
  RATE_LIMIT_UPLOAD_PER_HOUR: whole(1, 1_000_000, 60),
  RATE_LIMIT_SIGN_IN_PER_HOUR: whole(1, 1_000_000, 20),
  RATE_LIMIT_SIGN_IN_ADDRESS_PER_HOUR: whole(1, 1_000_000, 5),
  RATE_LIMIT_CONFIRM_PER_HOUR: whole(1, 1_000_000, 60),
  TRUSTED_PROXIES: whole(0, 10, 0),
  WORKER: z._default(choice(["inline", "off"]), "inline"),
  WEBHOOK_PRIVATE_TARGETS: z._default(choice(["on", "off"]), "off"),
  METRICS_TOKEN: z.optional(
    z
      .string()
      .check(z.regex(/^[\x21-\x7e]{16,200}$/, "must have 16 to 200 letters, digits or signs, and no blanks")),
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(["http:", "https:"], "must be an http:// or https:// address"),
  LOG_LEVEL: z._default(choice(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  COMPANY_NAME: z._default(upTo(100), "Rooftop"),
  COMPANY_PHONE: z.optional(upTo(40)),
  COMPANY_EMAIL: z.optional(z.email("must be an e-mail address")),
  CURRENCY: z._default(
    z.string().check(z.refine(isCurrency, "must be the code of a currency that has hundredths, like AUD")),
    "AUD",
  ),
  GST_PERCENT: whole(0, 100, 10),
  DEPOSIT_LIMIT_PERCENT: whole(0, 100, 10),
  PUBLIC_HOLIDAYS: holidays(),
  TIME_ZONE: z._default(
    z.string().check(z.refine(isTimeZone, "must be the name of a time zone, like Australia/Sydney")),
    "Australia/Sydney",
  ),
  ROOFTOP_ENV: z.optional(choice(["production", "development", "test"])),
});

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return ["http:", "https:"].includes(protocol) && pathname === "/" && search + hash + username === "";
}

function productionFaults(given: z.infer<typeof variables>): string[] {
  if (given.ROOFTOP_ENV !== "production") return [];
  return [
    given.APP_URL === undefined && "APP_URL: must be set in production",
    given.AUTH_SECRET === undefined && "AUTH_SECRET: must be set in production",
    given.RATE_LIMITS === "off" && "RATE_LIMITS: must not be off in production",
    given.DEMO_DATA === "on" && "DEMO_DATA: must not be on in production",
    given.WEBHOOK_PRIVATE_TARGETS === "on" && "WEBHOOK_PRIVATE_TARGETS: must not be on in production",
  ].filter((fault) => fault !== false);
}

function settle(given: z.infer<typeof variables>) {
  const production = given.ROOFTOP_ENV === "production";
  const appUrl = new URL(given.APP_URL ?? `http://localhost:${given.PORT}`);
  const dataDir = path.resolve(given.DATA_DIR);
  return {
    port: given.PORT,
    /** The app's own origin, without a slash at the end. */
    appUrl: appUrl.origin,
    /** Absent until `npm start` has started the embedded database: use requireDatabaseUrl() to connect. */
    databaseUrl: given.DATABASE_URL,
    databasePool: given.DATABASE_POOL,
    /** An absolute path. */
    dataDir,
    storageUrl: given.STORAGE_URL ?? pathToFileURL(path.join(dataDir, "files")).href,
    smtpUrl: given.SMTP_URL,
    /** Without a name of its own, the company's is the sender's. */
    mailFrom: sender(given.MAIL_FROM ?? `no-reply@${appUrl.hostname}`),
    /** Absent outside production: then one is made and kept in the data folder. */
    authSecret: given.AUTH_SECRET,
    demoData: given.DEMO_DATA ? given.DEMO_DATA === "on" : given.DATABASE_URL === undefined && !production,
    rateLimits: given.RATE_LIMITS === "on",
    rateLimitCreatePerHour: given.RATE_LIMIT_CREATE_PER_HOUR,
    rateLimitUploadPerHour: given.RATE_LIMIT_UPLOAD_PER_HOUR,
    rateLimitSignInPerHour: given.RATE_LIMIT_SIGN_IN_PER_HOUR,
    rateLimitSignInAddressPerHour: given.RATE_LIMIT_SIGN_IN_ADDRESS_PER_HOUR,
    rateLimitConfirmPerHour: given.RATE_LIMIT_CONFIRM_PER_HOUR,
    trustedProxies: given.TRUSTED_PROXIES,
    worker: given.WORKER,
    webhookPrivateTargets: given.WEBHOOK_PRIVATE_TARGETS === "on",
    logLevel: given.LOG_LEVEL,
    /** Absent where nobody collects metrics. */
    metricsToken: given.METRICS_TOKEN,
    /** Where traces are sent; absent where nobody collects them. */
    tracesUrl: given.OTEL_EXPORTER_OTLP_ENDPOINT && tracesUrl(given.OTEL_EXPORTER_OTLP_ENDPOINT),
    /** What the company shows of itself until an admin saves something else: lib/brand.ts alone asks for it. */
    firstBrand: {
      name: given.COMPANY_NAME,
      phone: given.COMPANY_PHONE,
      email: given.COMPANY_EMAIL,
      currency: given.CURRENCY,
      /** IANA name. */
      timeZone: given.TIME_ZONE,
    },
    gstPercent: given.GST_PERCENT,
    depositLimitPercent: given.DEPOSIT_LIMIT_PERCENT,
    /** Days like `2026-12-25`, or `VIC:2026-11-03` for one state, beside those that the product knows. */
    publicHolidays: given.PUBLIC_HOLIDAYS,
    production,
  };
}

/** Where a collector takes traces, as OTLP has it. */
function tracesUrl(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, "")}/v1/traces`;
}

/** Apart, so that nothing in a name is ever read as a part of the address. */
function sender(text: string): { name: string | undefined; address: string } {
  const [, name, named, bare] = SENDER.exec(text) ?? [];
  return { name: name || undefined, address: named ?? bare ?? text };
}
