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
