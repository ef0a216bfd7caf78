import * as z from "zod/mini";

/** Largest logo, in bytes. */
export const LOGO_LIMIT = 2 * 1024 * 1024;

/** Text fields beside the file: none. */
export const logoFields = z.strictObject({});
