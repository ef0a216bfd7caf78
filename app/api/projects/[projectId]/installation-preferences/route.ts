import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";
import { updateInstallationPreferences } from "#lib/projects/update-installation-preferences.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  PUT: handle(updateInstallationPreferences),
});
