import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Person } from "./people.ts";

export const BRAND_PATH = "/api/brand";

/** What the brand is for whoever tests something else. */
export const PLAIN_BRAND = {
  name: "Rooftop",
  phone: null,
  email: null,
  accent: "#2b6653",
  logoId: null,
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

/** An admin saves the brand as software does it: in place of whatever is there. */
export async function saveBrand(
  request: APIRequestContext,
  { token: headers }: Person,
  changes: object = {},
): Promise<APIResponse> {
  const { version } = await (await request.get(BRAND_PATH, { headers })).json();
  return request.put(BRAND_PATH, { data: { ...PLAIN_BRAND, version, ...changes }, headers });
}
