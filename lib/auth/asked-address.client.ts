const KEY = "rooftop-sign-in";

/** Remembers in this tab which address asked to sign in, so that the code need not come with it. */
export function rememberAddress(email: string): void {
  try {
    sessionStorage.setItem(KEY, email);
  } catch {
    // Where that is forbidden, the code's page asks for the address.
  }
}

/** Forgets it, once it is of no more use: the next person at this device is somebody else. */
export function forgetAddress(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept there either.
  }
}

/** The address that asked; blank when none did in this tab. */
export function askedAddress(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
