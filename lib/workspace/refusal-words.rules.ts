import { portalRefusalWords } from "#lib/projects/refusal-words.rules.ts";

/** What a refusal means to staff, and what to do. `retryAfter` in seconds. */
export function staffRefusalWords(code: string, retryAfter?: number): string {
  switch (code) {
    case "offline":
      return "There's no reception, and this can't wait on the device: everybody is to see the same record. What you typed is still here. Press again once there is reception: it's done once, even if this attempt arrived.";
    case "timeout":
      return "No answer came in time. Press again: it's done once, even if this attempt arrived.";
    case "cooling_off":
      return "The customer accepted meanwhile and may still change their mind, so no money is recorded yet.";
    case "charge_not_found":
      return "This charge is taken back already.";
    case "stage_not_reachable":
      return "Somebody moved the project meanwhile. Look again at where it is.";
    case "project_closed":
      return "Somebody closed the project meanwhile, so this can't be done any more.";
    case "project_not_found":
      return "There is no such project any more.";
    case "customer_attached":
      return "Somebody said meanwhile whom this project is for. Close this to see it.";
    case "site_attached":
      return "Somebody said meanwhile where this project goes. Close this to see it.";
    case "too_many_filters":
      return "You keep as many filters as there is room for. Remove one first.";
    case "saved_filter_not_found":
      return "This filter is removed already.";
    case "user_exists":
      return "Somebody with this address is let in already. Look for them below.";
    case "user_not_found":
      return "There is nobody like that who is let in. Look again at the list.";
    case "own_access":
      return "You can't take your own access. Ask another admin; so there is always one.";
    case "token_not_found":
      return "There is no such token.";
    case "webhook_not_found":
      return "Somebody removed this endpoint meanwhile.";
    case "webhook_secret_not_found":
      return "Somebody retired this secret meanwhile.";
    case "webhook_delivery_not_found":
      return "This delivery is kept no longer.";
    case "too_many_webhooks":
      return "There are as many endpoints as there is room for. Remove one first.";
    case "too_many_webhook_secrets":
      return "It has two secrets already. Retire one first.";
    case "last_webhook_secret":
      return "It's the only secret now, so it stays. Add another first.";
    case "webhook_delivery_pending":
      return "It's on its way already.";
    case "forbidden":
      return "This is for staff to do, and you're signed in as somebody else.";
    default:
      return portalRefusalWords(code, retryAfter);
  }
}
