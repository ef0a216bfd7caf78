import { startJudgedServer } from "./judged-server.ts";

/**
 * One production server for the whole run, on a throw-away database. Tests find it in the environment: ROOFTOP_TEST_URL,
 * ROOFTOP_TEST_DATABASE_URL (the owner's address) and ROOFTOP_TEST_DATA_DIR. It trusts one proxy, so that each test can speak
 * from an address of its own with X-Forwarded-For while the rate limits stay on. The run fails when anything that it
 * answered under /api is not as the API document has it.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startJudgedServer({
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "warn",
    WEBHOOK_PRIVATE_TARGETS: "on",
  });
  Object.assign(process.env, {
    ROOFTOP_TEST_URL: server.url,
    ROOFTOP_TEST_DATABASE_URL: server.databaseUrl,
    ROOFTOP_TEST_DATA_DIR: server.dataDir,
  });
  return async () => {
    const printed = server.output();
    if (printed) console.log(`The server printed:\n${printed.slice(-20_000)}`);
    await server.stop();
  };
}
