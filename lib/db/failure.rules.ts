const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/**
 * PostgreSQL's own codes: connection lost, shutting down, too many connections, lock or statement timeout, deadlock; and a
 * prepared statement that is there already or not there (42P05, 26000): after an answer that came too late, the driver's idea
 * of what a connection has prepared can be behind the server's. Such a connection is closed.
 */
const SERVER_CODES = /^(?:08...|57P0.|53...|55P03|57014|25P0[234]|40P01|40001|3D000|28...|42P05|26000)$/;

const DRIVER_WORDS =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|connection timeout|is not queryable|unable to start a transaction|transaction already closed|expired transaction|can't reach database/i;

/** Prisma: cannot reach, timed out, pool exhausted, transaction could not start or ran out of time, write conflict. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);

/** True when an error means that the database did not answer in time, not that we asked for something wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (const link of causes(error)) {
    const code = readText(link, "code");
    if (CONNECTION_CODES.has(code) || SERVER_CODES.test(code) || PRISMA_CODES.has(code)) return true;
    if (SERVER_CODES.test(readText(link, "originalCode"))) return true;
    if (DRIVER_WORDS.test(readText(link, "message"))) return true;
  }
  return false;
}

/** True when another transaction held a row for longer than we wait. */
export function isLockTimeout(error: unknown): boolean {
  for (const link of causes(error)) {
    if (readText(link, "code") === "55P03" || readText(link, "originalCode") === "55P03") return true;
  }
  return false;
}

/** An error, what caused it, and what Prisma's adapter wraps: at most ten deep. */
function* causes(error: unknown): Generator<object> {
  const queue: unknown[] = [error];
  for (let seen = 0; seen < 10 && queue.length > 0; seen += 1) {
    const link = queue.shift();
    if (typeof link !== "object" || link === null) continue;
    yield link;
    for (const name of ["cause", "meta", "driverAdapterError"]) queue.push(Reflect.get(link, name));
    const gathered: readonly unknown[] = link instanceof AggregateError ? link.errors : [];
    queue.push(...gathered);
  }
}

function readText(link: object, name: string): string {
  const value: unknown = Reflect.get(link, name);
  return typeof value === "string" ? value : "";
}
