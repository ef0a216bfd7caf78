import { refusalWords } from "#lib/request/refusal-words.rules.ts";

/** What a refusal means to somebody who acts on their project, and what to do. `retryAfter` in seconds. */
export function portalRefusalWords(code: string, retryAfter?: number): string {
  switch (code) {
    case "project_closed":
      return "This project is closed by now, so nothing more can be done with it.";
    case "contract_changed":
      return "There's a newer version of the contract. Please read what changed, then accept that one.";
    case "contract_accepted":
      return "This contract has been accepted already.";
    case "active_project_accepted":
      return "The customer has agreed to another project at this site. Complete or close that one first.";
    case "contract_expired":
      return "This offer has run out. Ask us for a new one; the price may be the same.";
    case "contract_not_issued":
      return "There's no contract to accept at the moment.";
    case "unauthenticated":
      return "You've been signed out. Sign in again in another tab, then try once more here.";
    case "forbidden":
      return "This can't be done here any more. Please get in touch with us.";
    case "project_not_found":
      return "We can't find this project for you. Are you signed in with the right e-mail address?";
    case "precondition_failed":
      return "Somebody else changed this meanwhile. What you typed is still here; please try again.";
    case "too_many_files":
      return "This project has as many photos as it can hold.";
    case "validation_failed":
      return "Something here needs another look.";
    case "sign_in_link_invalid":
      return "This link has been used, is older than 10 minutes, or a newer one was sent.";
    case "sign_in_code_wrong":
      return "That's not the code we sent. Check the newest e-mail; the code is six digits.";
    default:
      return refusalWords(code, retryAfter);
  }
}
