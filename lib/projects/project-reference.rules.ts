const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The short name of a project that people read out on the phone, like `K7Q4-2M9X`: the last 40 bits of its id in
 * Crockford's base 32, which has no I, L, O or U to mishear.
 */
export function projectReference(projectId: string): string {
  let bits = BigInt(`0x${projectId.replaceAll("-", "").slice(-10)}`);
  let reference = "";
  for (let place = 0; place < 8; place += 1) {
    reference = ALPHABET.charAt(Number(bits % 32n)) + reference;
    bits /= 32n;
  }
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/**
 * How the id of the project ends that is called so, in hexadecimal as it is stored; null for what is no reference. Capitals
 * and the dash do not matter.
 */
export function idEndingOf(reference: string): string | null {
  const letters = reference.toUpperCase().replace("-", "");
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters)) return null;
  let bits = 0n;
  for (const letter of letters) bits = bits * 32n + BigInt(ALPHABET.indexOf(letter));
  return bits.toString(16).padStart(10, "0");
}
