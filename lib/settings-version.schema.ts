import * as z from "zod/mini";

/** Which state of some settings this is: it rises each time they are replaced, and whoever replaces them names the one they read. */
export const settingsVersion = z.int("Give the version that you read.").check(z.gte(0), z.lte(2_000_000_000));

/** Settings, as far as their version goes. */
export const versioned = z.object({ version: settingsVersion });
